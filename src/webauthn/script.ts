import type { InputNode, ScriptNode } from "../flow/nodes.ts"
import { isKratosUrl } from "../flow/urls.ts"
import { triggerFunction } from "./ceremonies.ts"

const rules = {
  createScriptURL(src: string, action: string): string {
    if (isKratosUrl(src, action)) return src
    throw new TypeError("Not served by Kratos.")
  },
}

/** Made once: a page may allow no second one of a name. Browsers without Trusted Types need none. */
let policy: typeof rules | undefined

function trustedUrl(src: string, action: string): string {
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy: (name: string, policy: typeof rules) => typeof rules }
  }
  policy ??= trustedTypes?.createPolicy("react-ory-settings", rules) ?? rules
  return policy.createScriptURL(src, action)
}

/**
 * Kratos's script as an element, with its integrity hash and the host's nonce: the node's nonce is
 * Kratos's, and can never match the page's policy.
 *
 * @param action where Kratos has the forms posted to: another origin's script is a failure.
 * @param onFailure also where the page's `trusted-types` does not allow `react-ory-settings`.
 */
export function createScript(
  { attributes }: ScriptNode,
  action: string,
  nonce: string | undefined,
  onFailure: () => void,
): HTMLScriptElement {
  const script = document.createElement("script")
  script.async = true
  script.type = "text/javascript"
  // As Kratos's node has them: the hash is of no use without the first.
  script.crossOrigin = "anonymous"
  script.referrerPolicy = "no-referrer"
  if (typeof attributes.integrity === "string") script.integrity = attributes.integrity
  if (nonce !== undefined) script.nonce = nonce
  script.onerror = onFailure
  try {
    script.src = trustedUrl(attributes.src, action)
  } catch {
    onFailure()
  }
  return script
}

/**
 * Lets Kratos's script run the ceremony of a trigger. It writes the credential into the form and
 * calls `form.submit()`, which goes past every listener: for the time being it is `onCredential`.
 *
 * @returns `blocked` where the script is not there, or the function not one of Kratos's; `failed`
 *   where it throws. What it finds out later it says itself, in an alert or the console.
 */
export function runScriptCeremony(
  trigger: InputNode,
  form: HTMLFormElement,
  onCredential: () => void,
): "started" | "blocked" | "failed" {
  const name = triggerFunction(trigger)
  const run = name === undefined ? undefined : (window as unknown as Record<string, unknown>)[name]
  if (typeof run !== "function") return "blocked"
  form.submit = () => {
    Reflect.deleteProperty(form, "submit")
    onCredential()
  }
  try {
    ;(run as () => void)()
    return "started"
  } catch {
    Reflect.deleteProperty(form, "submit")
    return "failed"
  }
}
