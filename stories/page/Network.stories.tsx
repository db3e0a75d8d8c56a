import type { Meta, StoryObj } from "@storybook/react-vite"
import type { Fault } from "react-ory-settings/testing"
import { expect } from "storybook/test"
import { sceneOf } from "../support/scene.ts"
import { SettingsStory } from "../support/SettingsStory.tsx"

/** A save that fails once on its way: a notice says so, nothing typed is lost, trying again works. */
const meta = {
  title: "Page/Network",
  component: SettingsStory,
  args: { groups: ["profile"] },
} satisfies Meta<typeof SettingsStory>

export default meta
type Story = StoryObj<typeof meta>

function failing(fault: Fault, code: string): Story["play"] {
  return async (context) => {
    const { section, kratos, notice, person } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    kratos.setFaults([{ ...fault, method: "POST", times: 1 }])
    await profile.press("Save")
    await notice(code)
    await expect(profile.field("Nickname")).toHaveValue("countess")
    await profile.press("Try again")
    await profile.says("Your changes have been saved!")
    await expect(person().traits.nickname).toBe("countess")
  }
}

/** Cut off before Kratos got it. */
export const CutOff: Story = { play: failing({ kind: "drop" }, "network") }

/** Cut off after Kratos had saved it: saving it twice does no harm. */
export const AnswerLost: Story = { play: failing({ kind: "drop-answer" }, "network") }

/** Half of the answer. */
export const Truncated: Story = { play: failing({ kind: "truncate" }, "unknown") }

export const TooManyRequests: Story = {
  play: failing({ kind: "status", status: 429 }, "rate_limited"),
}

/** Kratos itself fails. */
export const ServerError: Story = { play: failing({ kind: "status", status: 500 }, "server") }

/** A proxy’s HTML page where JSON was asked for. */
export const BadGateway: Story = {
  play: failing({ kind: "status", status: 502, html: true }, "server"),
}

/** Left as it is: the notice with its button, and the form with what was typed. */
export const Offline: Story = {
  play: async (context) => {
    const { section, kratos, notice } = sceneOf(context)
    const profile = await section("Profile")
    await profile.type("Nickname", "countess")
    kratos.setFaults([{ kind: "drop" }])
    await profile.press("Save")
    await notice("network")
    await expect(profile.field("Nickname")).toHaveValue("countess")
  },
}
