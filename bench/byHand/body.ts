import type { SettingsFlow } from "@ory/client"
import { inputsOf } from "./node.ts"

export type Body = Record<string, unknown>

/** What Kratos takes: names with dots nested, and each trait of the type it has. */
export function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null, flow: SettingsFlow) {
  const traits = new Map(inputsOf(flow, "profile").map((input) => [input.name, input.type]))
  const body: Body = {}
  for (const [name, value] of new FormData(form, submitter)) {
    // There is no input for files.
    put(body, name.split("."), typed(value as string, traits.get(name)))
  }
  return body
}

function typed(text: string, type: string | undefined): unknown {
  if (type === "checkbox") return text === "true"
  if (type === undefined || type === "submit") return text
  if (text === "") return undefined
  return type === "number" ? Number(text) : text
}

function put(body: Body, [name = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    body[name] = value
    return
  }
  const inner = (body[name] ?? {}) as Body
  body[name] = inner
  put(inner, rest, value)
}
