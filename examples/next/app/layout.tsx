import type { Metadata } from "next"
import type { ReactNode } from "react"
import "react-ory-settings/styles.css"
import "./app.css"
import { Providers } from "./Providers"

export const metadata: Metadata = {
  title: { default: "Example", template: "%s · Example" },
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
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
