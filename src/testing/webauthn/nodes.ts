import type { UiNode, UiText } from "@ory/client"
import type { Kratos } from "../kratos.ts"
import { input, script } from "../ui/nodes.ts"
import type { KeyKind } from "./options.ts"
import { scriptIntegrity, SCRIPT_PATH } from "./script.ts"

/** A function of the script. */
type Trigger =
  | "oryWebAuthnRegistration"
  | "oryWebAuthnLogin"
  | "oryPasskeySettingsRegistration"
  | "oryPasskeyLogin"

/** `webauthn_script`: of the group of security keys, even where there are only passkeys. */
export function scriptNode({ config, random }: Kratos): UiNode {
  return script("webauthn", "webauthn_script", {
    src: config.url + SCRIPT_PATH,
    async: true,
    referrerpolicy: "no-referrer",
    crossorigin: "anonymous",
    integrity: scriptIntegrity(),
    type: "text/javascript",
    nonce: random.uuid(),
  })
}

/** A button that starts a ceremony; those of security keys carry the options themselves. */
export function triggerNode(
  group: KeyKind,
  name: string,
  trigger: Trigger,
  { label, options = "" }: { label: UiText; options?: string },
): UiNode {
  return input(group, name, "button", {
    value: options,
    label,
    attributes: { onclick: `window.${trigger}(${options})`, onclickTrigger: trigger },
  })
}

/** Where the script writes a browser's answer, or reads a passkey's options. */
export const hiddenNode = (group: KeyKind, name: string, value?: string): UiNode =>
  input(group, name, "hidden", { value })

/** The button that removes a key. */
export function removeNode(
  group: KeyKind,
  { id, label, disabled }: { id: string; label: UiText; disabled: boolean },
): UiNode {
  return input(group, `${group}_remove`, "submit", { value: id, label, attributes: { disabled } })
}
