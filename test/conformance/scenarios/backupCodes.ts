/** Sections 2 and 4: backup codes. */
import { backupCodes } from "../play/flow.ts"
import type { Scenario } from "../play/scenario.ts"

export const lookup: Scenario[] = [
  {
    name: "backup codes: JSON",
    world: "usual",
    play: async ({ signedIn, visitor }) => {
      const { person, visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      const submit = (step: string, body: Record<string, unknown>) =>
        anna.submit(step, flow, { method: "lookup_secret", ...body })
      await submit("nothing", {})
      await submit("reveal, none are there", { lookup_secret_reveal: true })
      await submit("disable, none are there", { lookup_secret_disable: true })
      await submit("confirm, none are there", { lookup_secret_confirm: true })
      await submit("regenerate is false", { lookup_secret_regenerate: false })
      const made = await submit("regenerate", { lookup_secret_regenerate: true })
      await anna.refetch("not confirmed yet", flow)
      await submit("reveal what is not confirmed", { lookup_secret_reveal: true })
      await submit("regenerate again", { lookup_secret_regenerate: true })
      await submit("confirm", { lookup_secret_confirm: true })
      await submit("confirm again", { lookup_secret_confirm: true })
      await anna.openSettings("enabled")
      const { body } = await submit("reveal", { lookup_secret_reveal: true })
      await anna.refetch("revealed", flow)
      await submit("reveal again", { lookup_secret_reveal: true })
      await submit("all at once", {
        lookup_secret_reveal: true,
        lookup_secret_regenerate: true,
        lookup_secret_confirm: true,
        lookup_secret_disable: true,
      })
      const codes = backupCodes(body)
      const next = visitor()
      await next.signIn(person)
      const login = await next.get(
        "log in with one: create",
        "/self-service/login/browser?aal=aal2",
      )
      const enter = (step: string, code: unknown) =>
        next.submit(step, login.body, { method: "lookup_secret", lookup_secret: code })
      await enter("one that was replaced", backupCodes(made.body)[0])
      await enter("no code", "")
      await enter("log in with one", codes[0])
      const flowOfNext = await next.openSettings("settings afterwards")
      await next.submit("one is used", flowOfNext, {
        method: "lookup_secret",
        lookup_secret_reveal: true,
      })
      const again = visitor()
      await again.signIn(person)
      const second = await again.get(undefined, "/self-service/login/browser?aal=aal2")
      await again.submit("the same once more", second.body, {
        method: "lookup_secret",
        lookup_secret: codes[0],
      })
      await next.submit("disable", flowOfNext, {
        method: "lookup_secret",
        lookup_secret_disable: true,
      })
      await next.refetch("disabled", flowOfNext)
    },
  },
  {
    name: "backup codes: HTML",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const flow = await anna.openSettings(undefined, to)
      const press = async (button: string) => {
        await anna.submitForm(button, flow, { method: "lookup_secret", [button]: "true" })
        await anna.refetch(`${button}: the flow`, flow)
      }
      await press("lookup_secret_regenerate")
      await press("lookup_secret_confirm")
      await press("lookup_secret_reveal")
      await press("lookup_secret_disable")
      await anna.submitForm("without a method", flow, { lookup_secret_regenerate: "true" })
      await anna.submitForm("not true", flow, { lookup_secret_regenerate: "on" })
    },
  },
]
