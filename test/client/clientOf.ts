import { createOryClient } from "../../src/client/createOryClient.ts"
import { isFlowError } from "../../src/client/errors.ts"
import { fixture, recording } from "../fixtures.ts"

export const kratos = "https://auth.example.com"
export const settings = `${kratos}/self-service/settings`

/** The recorded answer as it went over the wire; a redirect as the page it leads to. */
export function recorded(name: string): Response {
  const { status } = recording(name)
  if (status >= 300 && status < 400) return new Response("<!doctype html>", { status: 200 })
  return Response.json(fixture(name), { status })
}

/** A client whose every request gets the next of these answers; and what it asked. */
export function clientOf(...names: string[]) {
  const answers = names.map(recorded)
  const asked: string[] = []
  const headers: Headers[] = []
  const client = createOryClient(kratos, {
    fetch: (request) => {
      asked.push(`${request.method} ${request.url}`)
      headers.push(request.headers)
      const answer = answers.shift()
      return answer ? Promise.resolve(answer) : Promise.reject(new Error("one request too many"))
    },
  })
  return { client, asked, headers }
}

/** The code of the error it is refused with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!isFlowError(thrown)) throw new Error("no FlowError was thrown", { cause: thrown })
  return thrown.code
}
