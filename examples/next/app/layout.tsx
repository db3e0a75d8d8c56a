import type { Metadata } from "next"
import { headers } from "next/headers"
import type { ReactNode } from "react"
import "react-ory-settings/styles.css"
import "./app.css"
import { Providers } from "./Providers"

export const metadata: Metadata = {
  title: { default: "Example", template: "%s · Example" },
}

/**
 * Turbopack loads code that is imported when it is needed by an address of which it makes no Trusted
 * Type: this lets pass what comes from the app's own origin, and nothing else.
 */
const OWN_SCRIPTS = `window.trustedTypes?.createPolicy("default", {
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
})`

export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce")
  return (
    <html lang="en">
      {nonce !== null && (
        <head>
          <script nonce={nonce} dangerouslySetInnerHTML={{ __html: OWN_SCRIPTS }} />
        </head>
      )}
      <body>
        <nav>
          {/* Each page asks Kratos who is signed in: none is worth fetching ahead. */}
          <a href="/">Home</a> <a href="/settings">Settings</a>
        </nav>
        <main>
          <Providers>{children}</Providers>
        </main>
      </body>
    </html>
  )
}
