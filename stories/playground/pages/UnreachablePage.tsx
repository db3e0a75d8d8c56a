import type { PageProps } from "./PageProps.ts"

/** What a browser itself shows where nobody answers. */
export function UnreachablePage({ browser }: PageProps) {
  return (
    <main className="pg-main pg-narrow">
      <header className="pg-header">
        <div>
          <h1>This page could not be reached</h1>
          <p>The connection was cut off.</p>
        </div>
      </header>
      <button type="button" className="pg-button" onClick={() => void browser.reload()}>
        Try again
      </button>
    </main>
  )
}
