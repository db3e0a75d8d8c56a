import type { FakeKratos } from "react-ory-settings/testing"

/** What was asked of Kratos's settings since the last call: by its path, a refusal by its status. */
export function asksOf(kratos: FakeKratos): () => string[] {
  let seen = kratos.state().requests.length
  return () => {
    const asked = kratos.state().requests.slice(seen)
    seen += asked.length
    return asked.map(({ method, path, status }) => {
      const name = path.replace("/self-service/settings", "") || "/"
      return `${method} ${name}${status === 200 ? "" : ` ${String(status)}`}`
    })
  }
}
