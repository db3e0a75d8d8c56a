// @vitest-environment node
import type { SettingsFlow, UiNode } from "@ory/client"
import { expect, test } from "vitest"
import { messagesOf, signedIn } from "../browser.ts"

const CODE = /^[a-z0-9]{8}$/

const lookupNodes = ({ ui }: SettingsFlow): UiNode[] =>
  ui.nodes.filter(({ group }) => group === "lookup_secret")

const namesOf = (flow: SettingsFlow) =>
  lookupNodes(flow).map(({ attributes }) =>
    attributes.node_type === "input" ? attributes.name : attributes.id,
  )

function shownCodes(flow: SettingsFlow): string[] {
  const node = lookupNodes(flow).find(({ attributes }) => attributes.node_type === "text")!
  return node.attributes.node_type === "text" ? node.attributes.text.text.split(", ") : []
}

function visitor() {
  const { kratos, settings, post } = signedIn()
  const press = async (flow: SettingsFlow, what: string) => {
    const response = await post(flow, { [`lookup_secret_${what}`]: true })
    expect(response.status).toBe(200)
    return (await response.json()) as SettingsFlow
  }
  const stored = () => kratos.state().identities[0]!.lookupSecret.map(({ code }) => code)
  return { kratos, settings, post, press, stored }
}

test("made, confirmed, revealed, made anew and disabled", async () => {
  const { kratos, settings, press, stored } = visitor()
  const flow = await settings()
  expect(namesOf(flow)).toEqual(["lookup_secret_regenerate"])

  const made = await press(flow, "regenerate")
  expect(namesOf(made)).toEqual(["lookup_secret_codes", "lookup_secret_confirm"])
  expect(shownCodes(made)).toHaveLength(12)
  expect(shownCodes(made).every((code) => CODE.test(code))).toBe(true)
  expect(stored()).toEqual([])

  const confirmed = await press(made, "confirm")
  expect(confirmed.state).toBe("success")
  expect(stored()).toEqual(shownCodes(made))
  expect(kratos.state().sessions[0]!.aal).toBe("aal2")
  expect(namesOf(confirmed)).toEqual(["lookup_secret_reveal", "lookup_secret_disable"])

  const revealed = await press(confirmed, "reveal")
  expect(shownCodes(revealed)).toEqual(stored())
  const anew = await press(revealed, "regenerate")
  expect(shownCodes(anew)).not.toEqual(stored())

  await press(anew, "disable")
  expect(stored()).toEqual([])
})

test.each([
  ["confirm", "You must (re-)generate recovery backup codes before you can save them."],
  ["reveal", "Can not reveal lookup codes because you have none."],
])("nothing to %s: Kratos says so", async (what, words) => {
  const { settings, post } = visitor()
  const response = await post(await settings(), { [`lookup_secret_${what}`]: true })
  expect(response.status).toBe(400)
  const { ui } = (await response.json()) as SettingsFlow
  expect(ui.messages?.map(({ text }) => text)).toEqual([words])
})

test("codes that were never confirmed are those of their own flow alone", async () => {
  const { settings, post, press } = visitor()
  await press(await settings(), "regenerate")
  const response = await post(await settings(), { lookup_secret_confirm: true })
  expect(await messagesOf(response)).toEqual([4000001])
})
