/** Sections 2, 4 and 6: accounts elsewhere. */
import type { Scenario } from "../play/scenario.ts"

const linked = (subject: string) => [{ provider: "local", subject }]

export const oidc: Scenario[] = [
  {
    name: "oidc: linked and unlinked",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { visitor: anna } = await signedIn("anna")
      const flow = await anna.openSettings()
      await anna.submit("unlink with none linked", flow, { unlink: "local" })
      await anna.submitForm("HTML, unlink with none linked", flow, { unlink: "local" })
      const { body } = await anna.submit("link", flow, { link: "local" })
      const callback = await world.answerAtProvider(body.redirect_browser_to ?? "", {
        subject: "anna-at-local",
      })
      await anna.visit("the callback", callback)
      await anna.refetch("linked", flow)
      await anna.visit("the callback once more", callback)
      await anna.submit("the same provider again", flow, { link: "local" })
      const html = await anna.openSettings("another flow")
      const { location } = await anna.submitForm("HTML, link", html, { link: "other" })
      const other = await world.answerAtProvider(location, { subject: "anna@other.example" })
      await anna.visit("HTML, the callback", other)
      await anna.refetch("both linked", html)
      await anna.get("whoami", "/sessions/whoami")
      await anna.submit("unlink", html, { unlink: "other" })
      await anna.submit("unlink again", html, { unlink: "other" })
      await anna.post("unlink without a token", html.ui.action, { unlink: "local" })
      await anna.refetch("none linked", html)
    },
  },
  {
    name: "oidc: refused",
    world: "usual",
    play: async ({ signedIn, person, world }) => {
      const { visitor: anna } = await signedIn("anna")
      await person("ben", { oidc: linked("ben-at-local") })
      const flow = await anna.openSettings()
      await anna.submit("an unknown provider", flow, { link: "nobody" })
      await anna.submitForm("HTML, an unknown provider", flow, { link: "nobody" })
      await anna.submit("unlink an unknown provider", flow, { unlink: "nobody" })
      await anna.submit("link and unlink", flow, { link: "local", unlink: "local" })
      await anna.submit("neither", flow, { method: "oidc" })
      await anna.submit("link is empty", flow, { method: "oidc", link: "" })
      const link = async () => {
        const { body } = await anna.submit(undefined, flow, { link: "local" })
        return body.redirect_browser_to ?? ""
      }
      await anna.visit("denied", await world.answerAtProvider(await link(), "deny"))
      await anna.refetch("denied: the flow", flow)
      const conflict = await world.answerAtProvider(await link(), { subject: "ben-at-local" })
      await anna.visit("somebody else's account", conflict)
      await anna.refetch("somebody else's account: the flow", flow)
      await link()
      const unknown = "/self-service/methods/oidc/callback/local?code=x&state=nonsense"
      await anna.visit("a callback with a state that is none", unknown)
      await anna.visit("a callback without a state", "/self-service/methods/oidc/callback/local")
      await anna.get(
        "a callback without a state, JSON",
        "/self-service/methods/oidc/callback/local",
      )
      await anna.visit("a callback of no provider", "/self-service/methods/oidc/callback/nobody")
      await anna.post("link without a token", flow.ui.action, { link: "local" })
      await anna.refetch("the flow in the end", flow)
    },
  },
  {
    name: "oidc: linked from the start",
    world: "usual",
    play: async ({ signedIn, world }) => {
      const { person, visitor: anna } = await signedIn("anna", {
        oidc: [...linked("anna-from-start"), { provider: "other", subject: "anna-from-start" }],
      })
      const flow = await anna.openSettings("both linked")
      await anna.submitForm("HTML, unlink", flow, { unlink: "local" })
      await anna.refetch("one linked", flow)
      await anna.submit("saved while linked", flow, {
        method: "profile",
        traits: { ...person.traits, nickname: "Ann" },
      })
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const returning = await anna.openSettings(undefined, to)
      const { body } = await anna.submit("link, return_to", returning, { link: "local" })
      const callback = await world.answerAtProvider(body.redirect_browser_to ?? "", {
        subject: "anna-again",
      })
      await anna.visit("the callback goes to return_to", callback)
      const login = await anna.get(
        "the refresh that is offered",
        "/self-service/login/browser?refresh=true",
      )
      await anna.submit("refresh with the provider", login.body, { provider: "local" })
    },
  },
]
