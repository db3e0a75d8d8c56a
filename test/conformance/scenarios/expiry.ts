/** Section 1: flows and sessions that are over. */
import { signInNatively } from "../play/habits.ts"
import type { Scenario } from "../play/scenario.ts"
import { OVER_MS } from "../worlds/options.ts"

const FLOWS = "/self-service/settings/flows"

export const expiry: Scenario[] = [
  {
    name: "expired: a flow",
    world: "expiring",
    play: async ({ signedIn, person, visitor, app, world }) => {
      const { person: anna, visitor: annas } = await signedIn("anna")
      const { visitor: bens } = await signedIn("ben")
      const ours = app()
      const token = { "x-session-token": await signInNatively(ours, await person("app")) }
      const to = `?return_to=${encodeURIComponent(`${world.appUrl}/after`)}`
      const flow = await annas.openSettings("alive")
      const returning = await annas.openSettings("alive, return_to", to)
      const native = (await ours.get("alive, API", "/self-service/settings/api", token)).body
      await world.wait(OVER_MS)
      await annas.refetch("get, JSON", flow)
      await annas.refetch("get, JSON, return_to", returning)
      await annas.visit("get, HTML", `${FLOWS}?id=${flow.id}`)
      await ours.get("get, API", `${FLOWS}?id=${native.id}`, token)
      await bens.get("get, somebody else's", `${FLOWS}?id=${flow.id}`)
      await visitor().get("get, nobody", `${FLOWS}?id=${flow.id}`)
      const body = { method: "profile", traits: { ...anna.traits, nickname: "Ann" } }
      const replaced = await annas.submit("submit, JSON", flow, body)
      await annas.get("the replacement", `${FLOWS}?id=${replaced.body.use_flow_id ?? ""}`)
      const next = await annas.submit("submit, JSON, return_to", returning, body)
      const { body: replacement } = await annas.get(
        "the replacement, return_to",
        `${FLOWS}?id=${next.body.use_flow_id ?? ""}`,
      )
      await annas.submit("the replacement is submitted", replacement, body)
      const { location } = await annas.submitForm("submit, HTML", flow, { method: "profile" })
      const id = new URL(location).searchParams.get("flow") ?? ""
      await annas.get("the replacement of HTML", `${FLOWS}?id=${id}`)
      await annas.post("submit without a token", flow.ui.action, body)
      await annas.submit("submit, no method", flow, {})
      await ours.post("submit, API", native.ui.action, body, token)
      await bens.submit("submit, somebody else's", flow, body)
      await visitor().submit("submit, nobody", flow, body)
    },
  },
  {
    name: "expired: a session",
    world: "forgetful",
    play: async ({ signedIn, person, app, world }) => {
      const { person: anna, visitor: annas } = await signedIn("anna")
      const ours = app()
      const token = { "x-session-token": await signInNatively(ours, await person("app")) }
      const flow = await annas.openSettings("alive")
      await world.wait(OVER_MS)
      await annas.get("create, JSON", "/self-service/settings/browser")
      await annas.visit("create, HTML", "/self-service/settings/browser")
      await ours.get("create, API", "/self-service/settings/api", token)
      await annas.refetch("get, JSON", flow)
      await annas.visit("get, HTML", `${FLOWS}?id=${flow.id}`)
      const body = { method: "profile", traits: { ...anna.traits, nickname: "Ann" } }
      await annas.submit("submit, JSON", flow, body)
      await annas.submitForm("submit, HTML", flow, { method: "profile" })
      await annas.get("whoami", "/sessions/whoami")
      await ours.get("whoami, API", "/sessions/whoami", token)
      const names = { create: "log in again: create", submit: "log in again" }
      await annas.signIn(anna, names)
      await annas.refetch("get, signed in again", flow)
      await annas.submit("submit, signed in again", flow, body)
    },
  },
]
