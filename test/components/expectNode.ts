import type { SettingsFlow, UiNode, UiNodeInputAttributes } from "@ory/client"
import { expect } from "vitest"

/** One message as Kratos sends it. */
type Message = UiNode["messages"][number]

/** @ory/client says `any` of the value. */
type InputAttributes = Omit<UiNodeInputAttributes, "value"> & {
  value?: string | number | boolean | null
}

const css = (value: string) => CSS.escape(value)

function section(root: HTMLElement, node: UiNode): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-ory="group"][data-group="${node.group}"]`)
  if (!found) throw new Error(`There is no section for the group ${node.group}`)
  return found
}

function field(root: HTMLElement, node: UiNode, name: string): HTMLElement {
  const found = section(root, node).querySelector<HTMLElement>(
    `[data-ory="field"][data-name="${css(name)}"]`,
  )
  if (!found) throw new Error(`There is no field for ${name} in the section ${node.group}`)
  return found
}

/** That the message stands in there, in Kratos's words or the catalogue's, but never empty. */
function expectMessage(place: HTMLElement, message: Message): void {
  const found = [...place.querySelectorAll(`[data-ory="message"][data-message-id="${message.id}"]`)]
  expect(
    found.map((element) => element.textContent),
    `the message ${message.id}`,
  ).toContainEqual(expect.stringContaining(message.text))
}

/** The one on top or in the section of the last submission: anywhere, but once. */
export function expectFlowMessage(root: HTMLElement, message: Message): void {
  const found = [
    ...root.querySelectorAll(`[data-ory="message"][data-message-id="${message.id}"]`),
  ].filter((element) => !element.closest('[data-ory="field"]:not([data-kind="error"])'))
  expect(found.filter((element) => element.textContent.includes(message.text))).toHaveLength(1)
}

/** That a node is on the page, where it belongs and with all its attributes. */
export function expectNode(root: HTMLElement, node: UiNode, flow: SettingsFlow): void {
  const { attributes } = node
  switch (attributes.node_type) {
    case "input":
      if (node.group === "default") expectDefaultNode(root, node, attributes)
      else expectInput(root, node, attributes, flow)
      return
    case "img": {
      const image = field(root, node, attributes.id).querySelector("img")!
      expect(image.getAttribute("src")).toBe(attributes.src)
      // The attributes: styles may show it smaller.
      const size = [image.getAttribute("width"), image.getAttribute("height")]
      expect(size).toEqual([String(attributes.width), String(attributes.height)])
      expect(image.alt).not.toBe("")
      return
    }
    case "text":
      for (const text of secretsOf(attributes.text)) {
        expect(field(root, node, attributes.id)).toHaveTextContent(text)
      }
      return
    case "script":
      // Native ceremonies need no script, and Kratos's nonce could never fit the page's.
      expect(document.querySelector(`script[src="${attributes.src}"]`)).toBeNull()
      return
    default:
      throw new Error(`No recorded flow had a ${attributes.node_type} node: say what is expected`)
  }
}

/** The backup codes one by one, any other text as it is. */
function secretsOf(text: Message): string[] {
  const { secrets } = (text.context ?? {}) as { secrets?: Message[] }
  // 1050014 is a used code: "Secret was used at …".
  return secrets ? secrets.filter(({ id }) => id !== 1050014).map((one) => one.text) : [text.text]
}

/** Shared by all forms where hidden; else made up by Kratos to carry an error. */
function expectDefaultNode(
  root: HTMLElement,
  node: UiNode,
  { name, type, value }: InputAttributes,
): void {
  if (type !== "hidden") {
    for (const message of node.messages) expectFlowMessage(root, message)
    expect(root.querySelector(`[name="${css(name)}"]:not([type=hidden], button)`)).toBeNull()
    return
  }
  const forms = [...root.querySelectorAll("form")]
  expect(forms.length).toBeGreaterThan(0)
  for (const form of forms) {
    const input = form.querySelector<HTMLInputElement>(`input[type=hidden][name="${css(name)}"]`)
    expect(input, `${name} in each form`).toHaveValue(String(value ?? ""))
  }
}

function expectInput(
  root: HTMLElement,
  node: UiNode,
  attributes: InputAttributes,
  flow: SettingsFlow,
): void {
  const { name, type, value, disabled } = attributes
  const text = String(value ?? "")
  if (type === "hidden") {
    const inputs = section(root, node).querySelectorAll(`input[type=hidden][name="${css(name)}"]`)
    expect(inputs, name).toHaveLength(1)
    expect(inputs[0]).toHaveValue(text)
    return
  }
  if (type === "submit" || type === "button") {
    const buttons = section(root, node).querySelectorAll<HTMLButtonElement>(
      `button[name="${css(name)}"]`,
    )
    const button = [...buttons].find((one) => type === "button" || one.value === text)
    expect(button, `the button ${name}=${text}`).toBeDefined()
    expect(button!.type).toBe(type)
    expect(button!.disabled).toBe(disabled)
    expect(button).toBeVisible()
    expect(button).toHaveAccessibleName()
    // eval'd by others, never by us, and never in the DOM.
    expect(button!.hasAttribute("onclick")).toBe(false)
    for (const message of node.messages) expectMessage(section(root, node), message)
    return
  }
  const item = /^(traits\..+)\.(\d+)$/.exec(name)
  const list =
    item && flow.ui.nodes.some(({ attributes: it }) => "name" in it && it.name === item[1])
  const place = field(root, node, list ? item[1]! : name)
  for (const message of node.messages) expectMessage(place, message)
  expectControl(place, attributes, Boolean(list))
}

function expectControl(place: HTMLElement, attributes: InputAttributes, isItem: boolean) {
  const { name, type, value, required, disabled, pattern, autocomplete, maxlength } = attributes
  const controls = [
    ...place.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), select, textarea"),
  ]
  const shown = shownText({ type, value })
  if (isItem && type !== "checkbox") {
    expect(controls.map((control) => control.value)).toContain(shown)
    return
  }
  if (isItem) {
    expect(controls.map((control) => control.checked)).toContain(value === true)
    return
  }
  const control = controls.find((one) => one.name === name)
  if (!control) {
    // A scalar array without items is a list's head: a way to add the first.
    expect(place.querySelector("button, input"), name).not.toBeNull()
    return
  }
  expect(control).toBeVisible()
  expect(control).toHaveAccessibleName()
  if (control.tagName === "INPUT") expect(control.type).toBe(type)
  expect(control.required).toBe(required ?? false)
  expect(control.disabled).toBe(disabled)
  if (pattern) expect(control.pattern).toContain(pattern)
  if (autocomplete) expect(control.autocomplete).toBe(autocomplete)
  if (maxlength) expect(control.maxLength).toBe(maxlength)
  if (type === "checkbox") expect(control.checked).toBe(value === true)
  else expect(control.value).toBe(shown)
}

/** A value as its input shows it: no browser shows a rejected text in a number or date. */
function shownText({ type, value }: Pick<InputAttributes, "type" | "value">): string {
  const input = document.createElement("input")
  input.type = type
  const isTime = type === "datetime-local" && !Number.isNaN(Date.parse(String(value)))
  input.value = isTime ? localTime(String(value)) : String(value ?? "")
  return input.value
}

/** RFC 3339 as `datetime-local` shows it: the same moment here, to the minute or finer. */
function localTime(value: string): string {
  const date = new Date(value)
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString()
  return local.slice(0, date.getUTCSeconds() || date.getUTCMilliseconds() ? 19 : 16)
}
