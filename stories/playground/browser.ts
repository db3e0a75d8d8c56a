import type { FlowBody, LeaveReason } from "react-ory-settings"
import type { ProviderAnswer } from "react-ory-settings/testing"
import type { World } from "../support/world.ts"

/** What the small browser of the Playground shows. */
export interface View {
  /** Another number for each page that was opened: a page starts anew, as in a real browser. */
  visit: number
  url: URL
  isLoading: boolean
  /** The page could not be reached. */
  isUnreachable: boolean
  /** Why the settings page was left last, with where it wanted to go. */
  left?: { reason: LeaveReason; to: string }
}

/**
 * A browser inside of a story: it opens Kratos's URLs at the fake and follows their redirects to the
 * app's pages and to the provider's. Nothing is really loaded, and nothing leaves the story.
 */
export interface MiniBrowser {
  view: () => View
  subscribe: (listener: () => void) => () => void
  go: (to: string, reason?: LeaveReason) => Promise<void>
  reload: () => Promise<void>
  /** Posts a form as plain HTML does, and goes where the answer says. */
  post: (action: string, body: FlowBody) => Promise<void>
  /** What the person decides on the provider's page. */
  decide: (answer: ProviderAnswer) => Promise<void>
}

export function createBrowser(world: World, start: string): MiniBrowser {
  let view: View = { visit: 0, url: new URL(start), isLoading: false, isUnreachable: false }
  const listeners = new Set<() => void>()
  const show = (change: Partial<View>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }

  async function open(find: () => Promise<string>): Promise<void> {
    show({ isLoading: true })
    try {
      const url = new URL(await find(), view.url)
      show({ url, visit: view.visit + 1, isLoading: false, isUnreachable: false })
    } catch {
      show({ visit: view.visit + 1, isLoading: false, isUnreachable: true })
    }
  }

  const visit = (to: string) => open(() => world.kratos.navigate(new URL(to, view.url).href))
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    go(to, reason) {
      if (reason) show({ left: { reason, to } })
      return visit(to)
    },
    reload: () => visit(view.url.href),
    post: (action, body) =>
      open(async () => {
        const fields = Object.entries(body).map(([name, value]) => [name, String(value)])
        const response = await world.kratos.fetch(
          new Request(action, {
            method: "POST",
            headers: { accept: "text/html" },
            body: new URLSearchParams(fields),
          }),
        )
        return world.kratos.navigate(response.headers.get("location") ?? view.url.href)
      }),
    decide: (answer) => visit(world.kratos.providerCallback(view.url.href, answer)),
  }
}
