import { CookieJar } from "../play/cookies.ts"
import { send } from "./send.ts"
import type { ProviderAnswer } from "./world.ts"

const HOPS = 10

/** Walks through the pages of the real provider, as a browser with nobody signed in. */
export async function answerAtRealProvider(
  redirect: string,
  answer: ProviderAnswer,
): Promise<string> {
  const { origin } = new URL(redirect)
  const jar = new CookieJar()
  const decision = new URLSearchParams(
    answer === "deny" ? { decision: "deny" } : { account: answer.subject },
  )
  let url = redirect
  for (let hop = 0; hop < HOPS; hop++) {
    const headers: Record<string, string> = { accept: "text/html", cookie: jar.header() }
    const isPage = new URL(url).pathname.startsWith("/interaction/")
    if (isPage) headers["content-type"] = "application/x-www-form-urlencoded"
    const response = await send(
      new Request(url, {
        method: isPage ? "POST" : "GET",
        headers,
        body: isPage ? decision.toString() : undefined,
      }),
    )
    jar.read(response.headers)
    const location = response.headers.get("location")
    if (!location) throw new Error(`The provider answered ${response.status} at ${url}.`)
    url = new URL(location, url).href
    if (new URL(url).origin !== origin) return url
  }
  throw new Error(`The provider went round in circles, last to ${url}.`)
}
