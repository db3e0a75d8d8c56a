/** The rest of the app. */
export function HomePage() {
  return (
    <main className="pg-main pg-narrow">
      <header className="pg-header">
        <div>
          <h1>Example App</h1>
          <p>Here the app would be.</p>
        </div>
      </header>
      <a href="/settings">Account settings</a>
    </main>
  )
}
