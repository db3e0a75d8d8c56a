/** Kratos answered by itself and sent the browser nowhere: something went wrong there. */
export function KratosPage() {
  return (
    <main className="pg-main pg-narrow">
      <header className="pg-header">
        <div>
          <h1>Kratos has answered by itself</h1>
          <p>It should have sent you to a page of the app. The requests beside say why.</p>
        </div>
      </header>
      <a href="/settings">Back to the settings</a>
    </main>
  )
}
