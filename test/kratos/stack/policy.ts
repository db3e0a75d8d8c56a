import type { StackUrls } from "./urls.ts"

/**
 * The Content-Security-Policy that every test runs under, and that docs/recipes/security.md tells
 * people to send.
 */
export function policy(
  { kratosUrl }: StackUrls,
  changes: Readonly<Record<string, string>> = {},
): string {
  const directives = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "require-trusted-types-for": "'script'",
    "connect-src": kratosUrl,
    // Of plain HTML forms, and also where Kratos sends the browser on to: back to the app.
    "form-action": `'self' ${kratosUrl}`,
    "img-src": "data:",
    ...changes,
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ")
}
