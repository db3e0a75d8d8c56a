import type { PageProps } from "./PageProps.ts"

/** What a provider of social sign-in asks. */
export function ProviderPage({ browser, url }: PageProps) {
  const provider = url.hostname.replace(/\.example$/, "")
  const accounts = [
    { name: "ada", text: "your account" },
    { name: "grace", text: "somebody else’s, linked to another account here" },
  ]
  return (
    <main className="pg-main pg-narrow">
      <header className="pg-header">
        <div>
          <h1>{url.hostname}</h1>
          <p>Example App would like to know who you are.</p>
        </div>
      </header>
      <div className="pg-choices">
        {accounts.map(({ name, text }) => (
          <button
            key={name}
            type="button"
            className="pg-button"
            onClick={() => void browser.decide({ subject: `${name}@${provider}` })}
          >
            Sign in as {name}
            <small>{text}</small>
          </button>
        ))}
        <button
          type="button"
          className="pg-button"
          onClick={() => void browser.decide({ error: "access_denied" })}
        >
          Decline
        </button>
      </div>
    </main>
  )
}
