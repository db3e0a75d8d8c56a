import { render, screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { SettingsFlow } from "@ory/client"
import { FlowForm } from "react-ory-settings"
import { describe, expect, it, vi } from "vitest"
import { freshFlow } from "../answers.ts"

const FULL = "browser-profile-all-trait-types-filled"

function withAppointment(value: string | undefined): SettingsFlow {
  const flow = freshFlow(FULL)
  const node = flow.ui.nodes.find(({ meta }) => meta.label?.text === "Appointment")!
  Object.assign(node.attributes, { value })
  const { appointment: _, ...traits } = flow.identity.traits as Record<string, unknown>
  flow.identity.traits = value === undefined ? traits : { ...traits, appointment: value }
  return flow
}

async function saveAfter(flow: SettingsFlow, edit: () => Promise<void> | void) {
  const onSubmit = vi.fn()
  render(<FlowForm flow={flow} onSubmit={onSubmit} groups={["profile"]} />)
  await edit()
  await userEvent.click(screen.getByRole("button", { name: "Save" }))
  expect(onSubmit).toHaveBeenCalledTimes(1)
  const [{ traits }] = onSubmit.mock.calls[0] as [{ traits: Record<string, unknown> }]
  return traits
}

const field = () => screen.getByLabelText<HTMLInputElement>("Appointment")

describe("a date-time", () => {
  it.each([
    "2026-01-02T03:04:05Z",
    "2026-01-02T03:04:00Z",
    "2026-01-02T03:04:05.678Z",
    "2026-01-02T03:04:05+05:30",
    "2026-07-02T23:59:59.123456-08:00",
    "1066-10-14T09:00:00Z",
    "2016-12-31T23:59:60Z",
  ])("peers 9: that is untouched goes back as it came: %s", async (value) => {
    const traits = await saveAfter(withAppointment(value), () => undefined)
    expect(traits.appointment).toBe(value)
  })

  it("that is edited goes as RFC 3339, of the local time that was typed", async () => {
    const traits = await saveAfter(withAppointment("2026-01-02T03:04:05Z"), async () => {
      await userEvent.clear(field())
      await userEvent.type(field(), "2030-05-06T07:08")
    })
    const { appointment } = traits as { appointment: string }
    expect(appointment).toMatch(/^2030-05-0\dT\d\d:\d\d:00Z$/)
    expect(new Date(appointment).getTime()).toBe(new Date("2030-05-06T07:08").getTime())
  })

  it("that is cleared is left out, as is one that never was", async () => {
    const cleared = await saveAfter(withAppointment("2026-01-02T03:04:05Z"), () =>
      userEvent.clear(field()),
    )
    expect(cleared).not.toHaveProperty("appointment")
  })

  it("that is not there is left out", async () => {
    const traits = await saveAfter(withAppointment(undefined), () => undefined)
    expect(traits).not.toHaveProperty("appointment")
  })
})
