import type { RequestBody } from "../schema/decodeBody.ts"
import { parseBody } from "../schema/formBody.ts"
import { Exchange } from "./exchange.ts"

/** A request as the fake works with it; `cookieHeader` comes from the request or from the jar. */
export async function readRequest(
  request: Request,
  baseUrl: string,
  cookieHeader: string,
): Promise<Exchange> {
  const url = new URL(request.url)
  url.pathname = url.pathname.replace(/\/{2,}/g, "/")
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, "")
  const path = url.pathname.startsWith(`${prefix}/`)
    ? url.pathname.slice(prefix.length)
    : url.pathname
  return new Exchange({
    method: request.method.toUpperCase(),
    url,
    path,
    headers: request.headers,
    cookieHeader,
    body: await readBody(request),
  })
}

async function readBody(request: Request): Promise<RequestBody> {
  if (request.method === "GET" || request.method === "HEAD") return { kind: "none" }
  return parseBody(request.headers.get("content-type") ?? "", await request.text())
}
