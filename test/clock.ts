import { act } from "@testing-library/react"
import { afterEach, beforeEach, vi } from "vitest"

const MINUTE_MS = 60_000

/** For the first page of a file, which takes its time on a slow machine. */
export const PATIENTLY = { timeout: 10_000 }

/** In each test of the file time passes only by `minutesLater`: for the page and for a fake Kratos. */
export function stopClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] })
  })
  afterEach(() => {
    vi.useRealTimers()
    setHidden(false)
  })
}

export function minutesLater(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * MINUTE_MS)
}

/** Another tab comes in front of the page for so long. */
export async function awayFor(minutes: number): Promise<void> {
  setHidden(true)
  document.dispatchEvent(new Event("visibilitychange"))
  minutesLater(minutes)
  setHidden(false)
  await act(async () => {
    document.dispatchEvent(new Event("visibilitychange"))
    window.dispatchEvent(new Event("focus"))
    await Promise.resolve()
  })
}

/** Another window has the focus for so long; the page is still to be seen. */
export async function inAnotherWindowFor(minutes: number): Promise<void> {
  window.dispatchEvent(new Event("blur"))
  minutesLater(minutes)
  await act(async () => {
    window.dispatchEvent(new Event("focus"))
    await Promise.resolve()
  })
}

function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, "hidden", { configurable: true, value: isHidden })
}
