import type { RequestBody } from "../schema/decodeBody.ts"
import { Exchange } from "./exchange.ts"

/** A request as the fake works with it; `cookieHeader` comes from the request or from the jar. */
export async function readRequest(
  request: Request,
  baseUrl: string,
  cookieHeader: string,
): Promise<Exchange> {
  const url = new URL(request.url)
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, "")
  const path = url.pathname.startsWith(`${prefix}/`)
    ? url.pathname.slice(prefix.length)
    : url.pathname
  return new Exchange({
    method: request.method.toUpperCase(),
    url,
    path: path.replace(/(?<=.)\/+$/, ""),
    headers: request.headers,
    cookieHeader,
    body: await readBody(request),
  })
}

async function readBody(request: Request): Promise<RequestBody> {
  if (request.method === "GET" || request.method === "HEAD") return { kind: "none" }
  const contentType = request.headers.get("content-type") ?? ""
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? ""
  if (type === "application/json") return { kind: "json", text: await request.text() }
  if (type === "application/x-www-form-urlencoded") {
    return { kind: "form", entries: [...new URLSearchParams(await request.text())] }
  }
  if (type === "multipart/form-data") {
    const form = await request.formData()
    const entries = [...form].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as [string, string]] : [],
    )
    return { kind: "form", entries }
  }
  return { kind: "other", contentType }
}
