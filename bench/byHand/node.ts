import type { SettingsFlow, UiNodeInputAttributes, UiText } from "@ory/client"

/** An input of the flow, as the form needs it. */
export interface Input extends Omit<UiNodeInputAttributes, "label"> {
  label: string
  messages: UiText[]
}

/** The inputs of a group, in the flow's order. */
export function inputsOf(flow: SettingsFlow, group: string): Input[] {
  return flow.ui.nodes
    .filter((node) => node.group === group && node.type === "input")
    .map(({ attributes, meta, messages }) => ({
      ...(attributes as UiNodeInputAttributes),
      label: meta.label?.text ?? "",
      messages,
    }))
}

export function inputOf(flow: SettingsFlow, group: string, name: string): Input {
  const input = inputsOf(flow, group).find((candidate) => candidate.name === name)
  if (!input) throw new Error(`The flow has no "${name}" in "${group}".`)
  return input
}
