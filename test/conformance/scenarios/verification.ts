/** Section 1's `continue_with`: an address is proved, and section 4's message after a recovery. */
import type { Scenario } from "../play/scenario.ts"

const FLOWS = "/self-service/verification/flows"

export const verification: Scenario[] = [
  {
    name: "verification: of a new address",
    world: "usual",
    play: async ({ signedIn, visitor, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const email = "anna.to.be.verified@example.org"
      const flow = await anna.openSettings()
      const saved = await anna.submit("saved", flow, { method: "profile", traits: { email } })
      const item = saved.body.continue_with?.find((found) => found.flow)
      const path = `${FLOWS}?id=${item?.flow?.id ?? ""}`
      const first = await world.emailedCode(email)
      const asked = (await anna.get("the flow", path)).body
      await anna.visit("the flow, HTML", path)
      await visitor().get("the flow, another browser", path)
      await anna.get("an unknown flow", `${FLOWS}?id=b348ddfa-eabf-4e79-9302-e66b073102e0`)
      await anna.submit("send it again", asked, { method: "code", email })
      const second = await world.emailedCode(email)
      await anna.submit("the code of the first mail", asked, { method: "code", code: first })
      await anna.post("no token", asked.ui.action, { method: "code", code: "000000" })
      await anna.submitForm("HTML, a wrong code", asked, { method: "code", code: "000000" })
      await anna.get("the flow after HTML", path)
      await anna.submitForm("HTML, the code", asked, { method: "code", code: second })
      await anna.get("the flow in the end", path)
      await anna.get("whoami", "/sessions/whoami")
    },
  },
  {
    name: "recovery: leads to settings",
    world: "usual",
    play: async ({ person, visitor, world }) => {
      const { email } = await person("anna", { verified: true })
      const anna = visitor()
      const flow = (await anna.get("create", "/self-service/recovery/browser")).body
      await anna.submit("an address", flow, { method: "code", email })
      const code = await world.emailedCode(email)
      const answer = await anna.submit("the code", flow, { method: "code", code })
      const to = new URL(answer.body.redirect_browser_to ?? "")
      const id = to.searchParams.get("flow") ?? ""
      const settings = await anna.get("the settings", `/self-service/settings/flows?id=${id}`)
      await anna.submit("a new password", settings.body, {
        method: "password",
        password: "An0ther long password",
      })
    },
  },
]
