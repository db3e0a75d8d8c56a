/** The provider's only page: who are you, and may `client` know it? */
export function providerPage(client: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Sign in at the provider</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <main>
      <h1>Sign in at the provider</h1>
      <p>“${client}” wants to know who you are.</p>
      <form method="post">
        <p><label>Account <input name="account" autocomplete="off" /></label></p>
        <button name="decision" value="continue">Continue</button>
        <button name="decision" value="deny">Deny</button>
      </form>
    </main>
  </body>
</html>
`
}
