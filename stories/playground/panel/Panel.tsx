import { useSyncExternalStore } from "react"
import type { World } from "../../support/world.ts"
import type { MiniBrowser } from "../browser.ts"
import { Account } from "./Account.tsx"
import { Events } from "./Events.tsx"
import { Mailbox } from "./Mailbox.tsx"
import { Phone } from "./Phone.tsx"
import { Traffic } from "./Traffic.tsx"

/** What stands beside the page: all that its Kratos knows, and what may happen behind its back. */
export function Panel({ world, browser }: { world: World; browser: MiniBrowser }) {
  useSyncExternalStore(world.subscribe, world.version)
  const view = useSyncExternalStore(browser.subscribe, browser.view)
  const state = world.kratos.state()
  return (
    <aside className="pg-panel" aria-label="Behind the page">
      <Events world={world} browser={browser} />
      <Account state={state} />
      <Phone world={world} />
      <Mailbox mails={state.mails} />
      <Traffic requests={state.requests} left={view.left} />
      <details className="pg-section">
        <summary>Everything Kratos knows</summary>
        {/* Long lines scroll: the keyboard has to get there, too. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls */}
        <pre className="pg-json" tabIndex={0}>
          {JSON.stringify({ ...state, requests: undefined }, null, 2)}
        </pre>
      </details>
    </aside>
  )
}
