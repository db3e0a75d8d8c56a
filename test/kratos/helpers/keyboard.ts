import { expect, type Locator, type Page } from "@playwright/test"

type Role = Parameters<Page["getByRole"]>[0]

/** More stops than the longest page has. */
const MOST_STOPS = 120

/** Somebody with a keyboard and nothing else: no mouse, and no script that moves the focus. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /**
   * Presses Tab until that element has the focus. Each stop on the way is looked at: a person sees
   * where they are, and could hit it.
   */
  async tabTo(role: Role, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const passed: string[] = []
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      await this.press(key)
      passed.push(await this.stop())
      if ((await this.focused(role, name).count()) > 0) return
    }
    throw new Error(`No ${role} ${String(name)} on the way: ${passed.join(", ")}`)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Types into what has the focus, over what is selected. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Types over what is in the field that has the focus. */
  async retype(text: string): Promise<void> {
    await this.press("ControlOrMeta+a", "Delete")
    await this.type(text)
  }

  /** That the focus is there: by itself, or where it was. */
  async expectOn(role: Role, name: string | RegExp): Promise<void> {
    await expect(this.focused(role, name), `the focus on ${role} ${String(name)}`).toHaveCount(1)
  }

  private focused(role: Role, name: string | RegExp): Locator {
    const exact = typeof name === "string"
    return this.page.getByRole(role, { name, exact }).and(this.page.locator(":focus"))
  }

  private async stop(): Promise<string> {
    const stop = await this.page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      return {
        name: element.getAttribute("aria-label") ?? (element.textContent || element.outerHTML),
        // What is around the settings is the app's; what is inside of a date's input, the browser's.
        isOurs: element.closest("[data-ory]") !== null && element.matches(":focus"),
        isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) > 0,
        isHit: width >= 24 && height >= 24,
      }
    })
    if (stop?.isOurs) {
      const seenAndHit = { ...stop, isSeen: true, isHit: true }
      expect(stop, "a stop that is seen and big enough").toEqual(seenAndHit)
    }
    return stop?.name ?? "nothing"
  }
}
