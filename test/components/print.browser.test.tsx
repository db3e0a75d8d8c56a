import { render, screen } from "@testing-library/react"
import { FlowForm } from "react-ory-settings"
import { afterEach, beforeEach, expect, test } from "vitest"
import { userEvent } from "vitest/browser"
import { freshFlow } from "../answers.ts"

const printed: { text: string; frame: HTMLIFrameElement }[] = []

/** Takes what a frame prints, as a printer would while its dialog is open. */
function print({ target }: Event) {
  if (!(target instanceof HTMLIFrameElement) || !target.contentWindow) return
  const { contentWindow, contentDocument } = target
  contentWindow.print = () => {
    printed.push({ text: contentDocument?.body.innerText ?? "", frame: target })
  }
}

beforeEach(() => document.addEventListener("load", print, { capture: true }))
afterEach(() => document.removeEventListener("load", print, { capture: true }))

test("peers 29: backup codes are printed alone, from a frame of their own that is gone afterwards", async () => {
  render(<FlowForm flow={freshFlow("submit-lookup-reveal-used-200")} />)
  const button = screen.getByRole("button", { name: "Print the codes" })
  await userEvent.click(button)
  await expect.poll(() => printed.length).toBe(1)
  const { text, frame } = printed[0]!
  const codes = [...document.querySelectorAll("[data-ory=code] code")].map(
    (code) => code.textContent,
  )
  expect(codes).toHaveLength(11)
  expect(text.match(/^[a-z0-9]{8}$/gm)).toEqual(codes)
  expect(text).toContain(`Backup codes for ${location.host}`)
  // Nothing else of the page: no section, no button, no used code.
  expect(text).not.toMatch(/Profile|Disable|Password|used/)
  expect(frame).toHaveAccessibleName(`Backup codes for ${location.host}`)
  expect(frame.getBoundingClientRect().width).toBe(0)

  expect(button).toHaveFocus()
  frame.contentWindow!.dispatchEvent(new Event("afterprint"))
  expect(document.querySelector("iframe")).toBeNull()
})

test("a browser that never says it has printed is left with one frame at most", async () => {
  render(<FlowForm flow={freshFlow("submit-lookup-reveal-used-200")} />)
  const button = screen.getByRole("button", { name: "Print the codes" })
  await userEvent.click(button)
  await userEvent.click(button)
  expect(document.querySelectorAll("iframe")).toHaveLength(1)
  document.querySelector("iframe")?.remove()
})
