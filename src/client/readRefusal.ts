import { readData } from "./rawRequest.ts"

/** What either client threw, in the shape of `@ory/client`'s: its answer is read, once. */
export async function readRefusal(thrown: unknown): Promise<unknown> {
  const { response } = (thrown ?? {}) as { response?: Response }
  if (typeof response?.text !== "function") return thrown
  const { status, headers } = response
  return readData(response).then(
    (data) =>
      Object.assign(new Error(`Request failed with status code ${status}`), {
        response: { status, headers: Object.fromEntries(headers), data },
      }),
    // Cut short it is no answer.
    (cut: unknown) => cut,
  )
}
