import { expect, type BrowserContext } from "@playwright/test"

/** Chromium's own words for any answer of 400 and above, which tests make on purpose. */
const FAILED_RESOURCE = /^Failed to load resource/

/** This library's, where a page's first request is the one that a test lets fail. */
const NO_ANSWER = /^react-ory-settings: (there is no answer from|Kratos at \S+ is there, but)/

/** Collects what pages complain about. */
export class ConsoleGuard {
  private readonly complaints: string[] = []
  private readonly allowed: RegExp[] = [FAILED_RESOURCE, NO_ANSWER]

  /** Listens to one more context; the test's own is listened to already. */
  watch(context: BrowserContext): void {
    context.on("console", (message) => {
      const type = message.type()
      if (type === "error" || type === "warning") this.complaints.push(message.text())
    })
    context.on("weberror", (error) => {
      this.complaints.push(String(error.error()))
    })
  }

  /** Lets a complaint pass that belongs to what the test does. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern)
  }

  expectSilence(): void {
    const unexpected = this.complaints.filter(
      (text) => !this.allowed.some((pattern) => pattern.test(text)),
    )
    expect(unexpected, "errors and warnings on the page's console").toEqual([])
  }
}
