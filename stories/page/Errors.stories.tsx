import type { Meta, StoryObj } from "@storybook/react-vite"
import { expect } from "storybook/test"
import { withExpiredFlow, withUnknownFlow } from "../support/arrivals.ts"
import { setUpTotpElsewhere } from "../support/elsewhere.ts"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** Each `code` of a `FlowError`, with what the page shows. */
const meta = {
  title: "Page/Errors",
  component: SettingsStory,
  args: { groups: ["profile"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

type Scene = ReturnType<typeof sceneOf>

/** Types a nickname, and saves after something happened meanwhile. */
async function saveAfter({ section, kratos }: Scene, happens: (k: Scene["kratos"]) => void) {
  const profile = await section("Profile")
  await profile.type("Nickname", "countess")
  happens(kratos)
  await profile.press("Save")
  return profile
}

/** Signed out meanwhile: to the sign-in page, and what was typed is kept. */
export const SessionInactive: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    await saveAfter(scene, (kratos) => kratos.expireSession())
    await scene.left("login")
  },
}

/** The same where there is no browser to send anywhere. */
export const SessionInactiveNatively: Story = {
  args: { native: true },
  play: async (context) => {
    const scene = sceneOf(context)
    await saveAfter(scene, (kratos) => kratos.expireSession())
    await expect(await scene.page.findByRole("alert")).toHaveAttribute(
      "data-code",
      "session_inactive",
    )
  },
}

/** A second factor was set up on another device meanwhile: to it, and what was typed is kept. */
export const SessionAal2Required: Story = {
  args: { reauthenticate: "redirect" },
  play: async (context) => {
    const { section, kratos, left } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    await setUpTotpElsewhere(kratos)
    await profile.press("Save")
    await expect((await left("aal2")).searchParams.get("aal")).toBe("aal2")
  },
}

/** A protected change, and the sign-in was too long ago. Without a browser there is no way to it. */
export const SessionRefreshRequired: Story = {
  args: { native: true, groups: ["password"] },
  play: async (context) => {
    const { section, notice, kratos, person } = sceneOf(context)
    const password = await section("Password")
    kratos.advance("16m")
    await password.type("Password", "analytical-engine-9")
    await password.press("Save")
    await notice("session_refresh_required")
    await expect(person().password).toBe("fermat-prime-257")
  },
}

/** The page was open for longer than the flow lives: what was typed is saved with one more click. */
export const FlowExpired: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    const profile = await saveAfter(scene, (kratos) => kratos.advance("61m"))
    await scene.notice("flow_expired")
    await expect(profile.field("Nickname")).toHaveValue("countess")
  },
}

/** The flow in the address has expired: another one takes its place. */
export const FlowExpiredBefore: Story = {
  args: { kratos: { arrive: withExpiredFlow } },
  play: async (context) => {
    const { section } = sceneOf(context)
    await section("Profile")
  },
}

/** The code to set up an authenticator app belongs to its flow: this starts over, and says so. */
export const FlowExpiredStartsOver: Story = {
  args: { groups: ["totp"] },
  play: async (context) => {
    const { section, kratos, notice } = sceneOf(context)
    const app = await section("Authenticator app")
    const before = app.element.querySelector("img")!.src
    kratos.advance("61m")
    await app.type("Verify code", "123456")
    await app.press("Save")
    await expect(await notice("flow_expired")).toHaveTextContent(/this step starts over/)
    const again = await section("Authenticator app")
    await expect(again.element.querySelector("img")!.src).not.toBe(before)
  },
}

/** Kratos knows no such flow: a new one, without a word. */
export const FlowNotFound: Story = {
  args: { kratos: { arrive: withUnknownFlow } },
  play: async (context) => {
    const { section } = sceneOf(context)
    await section("Profile")
  },
}

/** What stands on the page is switched off meanwhile, or gone: nothing was changed. */
export const MethodSwitchedOff: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    await saveAfter(scene, (kratos) => {
      kratos.setFaults([{ kind: "status", status: 404, method: "POST" }])
    })
    await scene.notice("flow_not_found")
  },
}

/** Cookies and form do not belong together: a new flow, and what was typed is saved with one click. */
export const CsrfViolation: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    // Signed in anew in another tab.
    const profile = await saveAfter(scene, (kratos) => kratos.loginAs("ada@example.com"))
    await scene.notice("csrf_violation")
    await profile.press("Save")
    await profile.says("Your changes have been saved!")
    await expect(scene.person().traits.nickname).toBe("countess")
  },
}

/** Somebody else signed in meanwhile: their settings, and nothing of Ada’s. */
export const IdentityMismatch: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    await saveAfter(scene, (kratos) => kratos.loginAs("grace@example.com"))
    await scene.notice("identity_mismatch")
    const profile = await scene.section("Profile")
    await expect(profile.field("E-mail")).toHaveValue("grace@example.com")
    await expect(profile.field("Nickname")).toHaveValue("")
  },
}

/** The app asks to go to an address that Kratos does not allow. */
export const ReturnToForbidden: Story = {
  args: { returnTo: "https://elsewhere.example" },
  play: async (context) => {
    const { page } = sceneOf(context)
    await expect(await page.findByRole("alert")).toHaveAttribute("data-code", "return_to_forbidden")
  },
}

/** To the provider whose account is to be linked. */
export const LocationChangeRequired: Story = {
  args: { groups: ["oidc"] },
  play: async (context) => {
    const { section, left } = sceneOf(context)
    const accounts = await section("Linked accounts")
    await accounts.press("Link GitHub")
    await expect((await left("provider")).hostname).toBe("github.example")
  },
}

/** Too many requests: the notice says for how long. */
export const RateLimited: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    const profile = await saveAfter(scene, (kratos) => {
      kratos.setFaults([{ kind: "status", status: 429, retryAfter: 30, method: "POST", times: 1 }])
    })
    await expect(await scene.notice("rate_limited")).toHaveTextContent("30 seconds")
    await profile.press("Try again")
    await profile.says("Your changes have been saved!")
  },
}

/** An answer that is neither a flow nor an error of Kratos. */
export const Unknown: Story = {
  play: async (context) => {
    const scene = sceneOf(context)
    const profile = await saveAfter(scene, (kratos) => {
      kratos.setFaults([{ kind: "truncate", method: "POST", times: 1 }])
    })
    await scene.notice("unknown")
    await profile.press("Try again")
    await profile.says("Your changes have been saved!")
  },
}
