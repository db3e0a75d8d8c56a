import type { StoryContext } from "@storybook/react-vite"
import type { FakeKratos, IdentityState } from "react-ory-settings/testing"
import { expect, waitFor, within } from "storybook/test"
import { worldOf } from "./worlds.ts"

type PlayContext = Pick<StoryContext, "canvasElement" | "userEvent">

/** A section of the page, as a person uses it. */
export interface Section {
  element: HTMLElement
  field: (label: string) => HTMLElement
  /** Empties a field and types into it. */
  type: (label: string, text: string) => Promise<void>
  press: (button: string | RegExp) => Promise<void>
  /** Presses a button that takes something away, and says yes to the question that follows. */
  confirm: (button: string | RegExp) => Promise<void>
  /** Waits until a message or notice stands in the section. */
  says: (text: string | RegExp) => Promise<HTMLElement>
}

/** What a play function needs: the page by what stands on it, and what Kratos knows meanwhile. */
export function sceneOf({ canvasElement, userEvent }: PlayContext) {
  const page = within(canvasElement)
  const { kratos } = worldOf(canvasElement)

  async function section(name: string): Promise<Section> {
    const heading = await page.findByRole("heading", { name, level: 2 }, { timeout: 5_000 })
    const element = heading.closest<HTMLElement>('[data-ory="group"]')!
    const inside = within(element)
    const press = async (button: string | RegExp) =>
      userEvent.click(await inside.findByRole("button", { name: button }))
    return {
      element,
      field: (label) => inside.getByLabelText(label),
      async type(label, text) {
        const field = await inside.findByLabelText(label)
        await userEvent.clear(field)
        await userEvent.type(field, text)
      },
      press,
      async confirm(button) {
        await press(button)
        const answer = await waitFor(() => {
          const question = element.querySelector<HTMLElement>('[data-ory="question"]')
          return within(question!).getByRole("button", { name: button })
        })
        await userEvent.click(answer)
      },
      says: (text) => inside.findByText(text, undefined, { timeout: 5_000 }),
    }
  }

  const press = async (button: string | RegExp) =>
    userEvent.click(await page.findByRole("button", { name: button }, { timeout: 5_000 }))
  async function type(label: string | RegExp, text: string): Promise<void> {
    const field = await page.findByLabelText(label, undefined, { timeout: 5_000 })
    await userEvent.clear(field)
    await userEvent.type(field, text)
  }

  return {
    kratos,
    page,
    section,
    press,
    /** Types into the field of that label, wherever it is on the page. */
    type,
    /** On the sign-in page. */
    async signIn(password: string) {
      await page.findByRole("heading", { name: "Sign in", level: 1 }, { timeout: 5_000 })
      await type("Password", password)
      const address = page.queryByLabelText("E-mail")
      // Once more: Kratos knows who.
      if (address) await type("E-mail", "ada@example.com")
      await press(/^Sign in( with password)?$/)
    },
    /** Waits until another page stands there, by its title. */
    arrives: (title: string) =>
      page.findByRole("heading", { name: title, level: 1 }, { timeout: 5_000 }),
    /** The person whose settings are shown, as Kratos has stored them. */
    person: (): IdentityState => kratos.state().identities[0]!,
    /** The status of the newest answer to a submission. */
    lastStatus: () => lastStatus(kratos),
    /** Waits until the page would have gone somewhere, and returns where. */
    async left(reason: string): Promise<URL> {
      const note = await page.findByTestId("left", undefined, { timeout: 5_000 })
      await expect(note).toHaveAttribute("data-reason", reason)
      return new URL(note.querySelector("code")!.textContent)
    },
    /** Waits until a notice with this code stands on the page. */
    async notice(code: string): Promise<HTMLElement> {
      return waitFor(() => {
        const notice = canvasElement.querySelector<HTMLElement>('[data-ory="notice"]')
        if (notice?.dataset.code !== code) throw new Error(`There is no notice of ${code} yet.`)
        return notice
      })
    },
  }
}

function lastStatus(kratos: FakeKratos): number | undefined {
  return kratos.state().requests.findLast(({ method }) => method === "POST")?.status
}
