import type { RequestState } from "react-ory-settings/testing"
import type { View } from "../browser.ts"

const SHOWN = 8

/** The newest requests, and the newest redirect. */
export function Traffic({ requests, left }: { requests: RequestState[]; left: View["left"] }) {
  const newest = requests.slice(-SHOWN).map((request, index) => ({
    ...request,
    number: Math.max(0, requests.length - SHOWN) + index,
  }))
  return (
    <section className="pg-section">
      <h2>Requests</h2>
      {left && (
        <p className="pg-note">
          Left the page last for <strong>{left.reason}</strong>, to <code>{left.to}</code>
        </p>
      )}
      <ol className="pg-requests" data-testid="requests">
        {newest.toReversed().map(({ number, method, path, status }) => (
          <li key={number}>
            <code>{method}</code> <code>{path}</code>{" "}
            <code data-ok={status > 0 && status < 400}>{status || "no answer"}</code>
          </li>
        ))}
      </ol>
    </section>
  )
}
