/** Sections 2 and 4: an authenticator app. */
import { totpCode } from "../../kratos/stack/totp.ts"
import { totpSecret, type Flow } from "../play/flow.ts"
import { enrollTotp } from "../play/habits.ts"
import type { Scenario, Stage } from "../play/scenario.ts"

const A_DAY_MS = 86_400_000

const codes = ({ world }: Stage, flow: Flow) => ({
  right: totpCode(totpSecret(flow), world.now()),
  yesterday: totpCode(totpSecret(flow), world.now() - A_DAY_MS),
})

export const totp: Scenario[] = [
  {
    name: "totp: set up",
    world: "usual",
    play: async (stage) => {
      const { visitor: anna } = await stage.signedIn("anna")
      const flow = await anna.openSettings("fresh")
      const { right, yesterday } = codes(stage, flow)
      const submit = (step: string, totp_code: unknown) =>
        anna.submit(step, flow, { method: "totp", totp_code })
      await submit("a wrong code", yesterday)
      await submit("too short", "123")
      await submit("too long", `${right}0`)
      await submit("letters", "abcdef")
      await submit("empty", "")
      await submit("spaces", "   ")
      await submit("null", null)
      await submit("a number", 12)
      await anna.submit("absent", flow, { method: "totp" })
      await submit("inner spaces", `${right.slice(0, 3)} ${right.slice(3)}`)
      await anna.submitForm("HTML, a wrong code", flow, { method: "totp", totp_code: yesterday })
      await anna.refetch("the secret is as it was", flow)
      await anna.openSettings("another flow has another")
      await submit("spaces around", ` ${right} `)
      await anna.refetch("the flow afterwards", flow)
      await submit("set up once more", right)
      await anna.submit("set up once more, nothing sent", flow, { method: "totp" })
      await anna.get("whoami", "/sessions/whoami")
    },
  },
  {
    name: "totp: unlinked",
    world: "usual",
    play: async (stage) => {
      const { visitor: anna } = await stage.signedIn("anna")
      const fresh = await anna.openSettings()
      await anna.submit("nothing to unlink", fresh, { method: "totp", totp_unlink: true })
      await enrollTotp(anna)
      const flow = await anna.openSettings("linked")
      await anna.submit("unlink is false", flow, { method: "totp", totp_unlink: false })
      await anna.submit("unlink is a text", flow, { method: "totp", totp_unlink: "true" })
      await anna.refetch("the flow afterwards", flow)
      await anna.submitForm("HTML, set up again", flow, {
        method: "totp",
        totp_code: codes(stage, await anna.openSettings()).right,
      })
      const again = await anna.openSettings()
      const { right } = codes(stage, again)
      await anna.submitForm("HTML, set up", again, { method: "totp", totp_code: right })
      await anna.submitForm("HTML, unlink", again, { totp_unlink: "true" })
      await anna.refetch("the flow after HTML", again)
      await enrollTotp(anna)
      const last = await anna.openSettings()
      await anna.submit("without a method", last, { totp_unlink: true })
      await anna.get("whoami", "/sessions/whoami")
    },
  },
]
