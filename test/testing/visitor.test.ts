// @vitest-environment node
import { createFakeKratos } from "react-ory-settings/testing"
import { describe, expect, test } from "vitest"
import { ADA, page, signedIn } from "./browser.ts"

describe("the person that a call names", () => {
  const schema = {
    type: "object",
    properties: {
      traits: {
        type: "object",
        properties: {
          username: {
            type: "string",
            "ory.sh/kratos": { credentials: { password: { identifier: true } } },
          },
          email: {
            type: "string",
            format: "email",
            "ory.sh/kratos": { credentials: { code: { identifier: true, via: "email" } } },
          },
        },
      },
    },
  }
  const traits = { username: "ada", email: "Ada@example.com" }

  test.each(["ada", "ADA ", "ada@example.com"])("may be called %s", async (who) => {
    const kratos = createFakeKratos({ identitySchema: schema, identities: [{ traits }] })
    kratos.loginAs(who)
    const created = await page(kratos).settings()
    expect(created.identity.traits).toEqual(traits)
    kratos.deleteSessions(who)
    expect(kratos.state().sessions.map(({ active }) => active)).toEqual([false])
    kratos.setTraits(who, { username: "ada", email: "new@example.com" })
    kratos.loginAs("new@example.com")
  })

  test("nobody: the call says so", () => {
    const kratos = createFakeKratos()
    expect(() => {
      kratos.deleteSessions("eve@example.com")
    }).toThrow(/deleteSessions: nobody has the id or identifier "eve@example.com"/)
    expect(() => {
      kratos.setTraits("eve", {})
    }).toThrow(/setTraits: nobody/)
  })

  test("traits that do not fit are refused, and somebody else's too", () => {
    const eve = { traits: { email: "eve@example.com" } }
    const { kratos } = signedIn({ identities: [ADA, eve] })
    expect(() => {
      kratos.setTraits("ada@example.com", { email: "no" })
    }).toThrow(/setTraits has traits that do not fit the identity schema: traits\.email/)
    expect(() => {
      kratos.setTraits("ada@example.com", { email: "eve@example.com" })
    }).toThrow(/setTraits gives two people the identifier password:eve@example\.com/)
  })
})

describe("navigate", () => {
  test("follows Kratos to the app's next page", async () => {
    const { kratos } = signedIn()
    const settings = await kratos.navigate("/self-service/settings/browser")
    expect(settings).toMatch(/^http:\/\/localhost:3000\/settings\?flow=[0-9a-f-]{36}$/)
    kratos.expireSession()
    const login = await kratos.navigate(`${kratos.url}/self-service/settings/browser`)
    expect(login).toMatch(/^http:\/\/localhost:3000\/login\?flow=/)
    expect(await kratos.navigate("/nowhere")).toBe(`${kratos.url}/nowhere`)
  })

  test("with an address that is written otherwise than browsers do", async () => {
    const { kratos } = signedIn({ url: "HTTP://LocalHost:4433/" })
    expect(kratos.url).toBe("http://localhost:4433")
    expect(await kratos.navigate("/self-service/settings/browser")).toMatch(/:3000\/settings/)
  })

  test("is nothing for a server", async () => {
    const kratos = createFakeKratos({ cookies: "headers" })
    await expect(kratos.navigate("/")).rejects.toThrow(/navigate needs cookies: "jar"/)
  })
})

describe("social sign-in", () => {
  const withGoogle = () => signedIn({ providers: [{ id: "google" }, { id: "github" }] })

  async function askProvider({ settings, post }: ReturnType<typeof withGoogle>): Promise<string> {
    const response = await post(await settings(), { link: "google" })
    expect(response.status).toBe(422)
    return ((await response.json()) as { redirect_browser_to: string }).redirect_browser_to
  }

  test("the same account can be linked, unlinked and linked again", async () => {
    const visitor = withGoogle()
    const { kratos, settings, post } = visitor
    for (let round = 0; round < 2; round++) {
      const to = kratos.providerCallback(await askProvider(visitor), { subject: "42" })
      expect(await kratos.navigate(to)).toMatch(/\/settings\?flow=/)
      expect(kratos.state().identities[0]!.oidc).toEqual([{ provider: "google", subject: "42" }])
      await post(await settings(), { unlink: "google" })
      expect(kratos.state().identities[0]!.oidc).toEqual([])
    }
  })

  test("one provider's answer is nothing for another", async () => {
    const visitor = withGoogle()
    const to = visitor.kratos.providerCallback(await askProvider(visitor), { subject: "42" })
    const other = to.replace("callback/google", "callback/github")
    expect(await visitor.kratos.navigate(other)).toMatch(/\/error\?id=/)
    expect(visitor.kratos.state().identities[0]!.oidc).toEqual([])
  })

  test("declined at a login, the login says so", async () => {
    const { kratos } = withGoogle()
    kratos.expireSession()
    const login = await kratos.navigate("/self-service/login/browser")
    const query = new URLSearchParams({ provider: "google", method: "oidc" })
    query.set("flow", new URL(login).searchParams.get("flow")!)
    const provider = await kratos.navigate(`/self-service/login?${query.toString()}`)
    const to = kratos.providerCallback(provider, { error: "access_denied" })
    expect(await kratos.navigate(to)).toBe(login)
  })

  test("only where Kratos sent a browser, there is a way back", () => {
    const { kratos } = withGoogle()
    expect(() => kratos.providerCallback("https://google.example/", { subject: "1" })).toThrow(
      /providerCallback: https:\/\/google.example\/ is not where Kratos sends/,
    )
  })
})
