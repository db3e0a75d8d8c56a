import { useState } from "react"
import type { Fault } from "react-ory-settings/testing"
import { grace } from "../../support/people.ts"
import type { World } from "../../support/world.ts"
import type { MiniBrowser } from "../browser.ts"

const MINUTE = 60_000

/** Only the settings flow: signing in works also where saving does not. */
const path = /^\/self-service\/settings/

const NETWORKS: Record<string, Fault[]> = {
  Fine: [],
  "Slow: 3 seconds": [{ kind: "delay", delay: "3s", path }],
  "Cut off": [{ kind: "drop", path }],
  "Cut off after saving": [{ kind: "drop-answer", path, method: "POST" }],
  "Half an answer": [{ kind: "truncate", path }],
  "The wrong content type": [{ kind: "content-type", path }],
  "Hidden by the browser (CORS)": [{ kind: "opaque", path }],
  "429: too many requests": [{ kind: "status", status: 429, retryAfter: 30, path }],
  "500: Kratos fails": [{ kind: "status", status: 500, path }],
  "502: a proxy’s page": [{ kind: "status", status: 502, html: true, path }],
}

/** What may happen while the page is open. */
export function Events({ world, browser }: { world: World; browser: MiniBrowser }) {
  const [network, setNetwork] = useState("Fine")
  const isAhead = world.ahead() > 0

  function signInAsGrace() {
    world.change((kratos) => {
      const { email } = grace.traits as { email: string }
      kratos.loginAs(email)
    })
  }

  return (
    <section className="pg-section">
      <h2>Make it happen</h2>
      <div className="pg-buttons">
        <button
          type="button"
          className="pg-button"
          onClick={() => {
            const before = sessionsOf(world)
            world.setAhead(16 * MINUTE, () => sessionsOf(world) !== before)
          }}
        >
          Sign-in is too old
        </button>
        <button
          type="button"
          className="pg-button"
          onClick={() => {
            world.change((kratos) => {
              kratos.expireSession()
            })
          }}
        >
          Signed out elsewhere
        </button>
        <button
          type="button"
          className="pg-button"
          onClick={() => {
            world.setAhead(61 * MINUTE, ({ requests }) => requests.at(-1)?.status === 410)
          }}
        >
          The form expires
        </button>
        <button type="button" className="pg-button" onClick={signInAsGrace}>
          Grace signs in
        </button>
        <button type="button" className="pg-button" onClick={() => void browser.go("/settings")}>
          Open the page anew
        </button>
      </div>
      <label className="pg-label">
        Network
        <select
          className="pg-select"
          value={network}
          onChange={({ target }) => {
            setNetwork(target.value)
            world.change((kratos) => {
              kratos.setFaults(NETWORKS[target.value] ?? [])
            })
          }}
        >
          {Object.keys(NETWORKS).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {isAhead && (
        <p className="pg-note" role="status">
          Now save something protected, such as the password. Until then Kratos’s clock is{" "}
          {Math.round(world.ahead() / MINUTE)} minutes ahead, and a real phone’s codes do not fit.
        </p>
      )}
    </section>
  )
}

/** Changes with each sign-in. */
const sessionsOf = ({ kratos }: World) =>
  kratos
    .state()
    .sessions.map(({ id, authenticatedAt }) => id + authenticatedAt)
    .join()
