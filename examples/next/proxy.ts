import { NextResponse, type NextRequest } from "next/server"
import { kratosUrl } from "./lib/kratos"

/** A nonce for each page: Next gives it to the scripts that it writes into one. */
export function proxy(request: NextRequest) {
  // Next's development server evaluates text, and writes styles into pages.
  if (process.env.NODE_ENV !== "production") return NextResponse.next()
  const nonce = crypto.randomUUID()
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    `connect-src 'self' ${kratosUrl}`,
    `form-action 'self' ${kratosUrl}`,
    "img-src data:",
  ].join("; ")
  const headers = new Headers(request.headers)
  // Where Next finds the nonce, and the layout.
  headers.set("content-security-policy", policy)
  headers.set("x-nonce", nonce)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("content-security-policy", policy)
  return response
}

export const config = { matcher: "/((?!_next/static/).*)" }
