/** `npm run example`: the example app on a real Kratos, until Ctrl-C. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { KratosUnavailableError, kratosBinary } from "../test/kratos/stack/binary.ts"
import { startStack } from "../test/kratos/stack/stack.ts"

const EMAIL = "person@example.org"
const PASSWORD = "correct horse battery staple"

async function startExample(): Promise<void> {
  await kratosBinary((message) => console.log(message))
  if (!existsSync(new URL("../dist/index.js", import.meta.url))) {
    const build = spawnSync("npm", ["run", "build"], { stdio: "inherit" })
    if (build.status !== 0) throw new Error("The library could not be built (npm run build).")
  }

  const stack = await startStack()
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve())
    process.once("SIGTERM", () => resolve())
  })
  try {
    await stack.admin.createIdentity({
      schema: "full",
      traits: { email: EMAIL, nickname: "Person", tags: ["one", "two"], newsletter: true },
      password: PASSWORD,
      verified: true,
    })
    console.log(`
The settings page:  ${stack.appUrl}/settings
Sign in with:       ${EMAIL}
Password:           ${PASSWORD}

Kratos:             ${stack.kratosUrl} (admin: ${stack.adminUrl})
Mails:              ${stack.adminUrl}/admin/courier/messages
Provider:           ${stack.providerUrl} (any account name will do)

Ctrl-C ends it; nothing is kept.`)
    await stopped
  } finally {
    await stack.stop()
  }
}

try {
  await startExample()
} catch (error) {
  console.error(error instanceof KratosUnavailableError ? error.message : error)
  process.exitCode = 1
}
