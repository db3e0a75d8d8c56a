import type { HttpError } from "../errors.ts"
import { statusText } from "../errors.ts"

/** An answer before cookies and CORS are put on it. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | null
}

/** A body that is no error: with a charset, as Kratos writes it. */
export function json(body: unknown, status = 200): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: `${JSON.stringify(body)}\n`,
  }
}

/** An error's body: without a charset, as Kratos writes it. */
export function errorReply(error: HttpError): Reply {
  return {
    status: error.fields.httpStatus ?? error.status,
    headers: { "content-type": "application/json" },
    body: `${JSON.stringify(error.toBody())}\n`,
  }
}

export function redirect(method: string, location: string, status = 303): Reply {
  // Go puts a page behind the redirect of a GET, and nothing behind that of a POST.
  if (method !== "GET") return { status, headers: { location }, body: null }
  const link = `<a href="${escapeHtml(location)}">${REDIRECTS[status] ?? statusText(status)}</a>.\n\n`
  return { status, headers: { location, "content-type": "text/html; charset=utf-8" }, body: link }
}

const REDIRECTS: Record<number, string> = {
  301: "Moved Permanently",
  308: "Permanent Redirect",
  302: "Found",
  303: "See Other",
  307: "Temporary Redirect",
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&#34;")
    .replaceAll("'", "&#39;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
}
