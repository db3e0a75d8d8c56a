/** The README's first two blocks, typed as they stand into an empty folder. */
import { mkdir, writeFile } from "node:fs/promises"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { codeOf } from "../docs/pages.ts"
import { expect, test } from "../kratos/fixtures.ts"
import { expectSaved, expectStyles, openSettings, save } from "../kratos/helpers/settingsPage.ts"
import { SettingsRequests } from "../kratos/helpers/settingsRequests.ts"
import { policy } from "../kratos/stack/policy.ts"
import { serveFiles } from "../kratos/stack/serveFiles.ts"
import { portOf } from "../kratos/stack/urls.ts"
import { run } from "./command.ts"
import { ROOT } from "./install.ts"

test.use({ stackOptions: { app: false } })

const INDEX = `<!doctype html>
<html lang="en">
  <head><title>Settings</title></head>
  <body><div id="root"></div><script type="module" src="/main.tsx"></script></body>
</html>`

/** The text with one part replaced, which has to be in it. */
function replaced(text: string, part: string, by: string): string {
  expect(text).toContain(part)
  return text.replace(part, by)
}

test("the install line and the ten lines are a page that works", async ({
  page,
  stack,
  person,
  signIn,
}) => {
  test.setTimeout(240_000)
  const { EXAMPLES_FOLDER = "", EXAMPLES_TARBALL = "" } = process.env
  const folder = join(EXAMPLES_FOLDER, "readme")
  await mkdir(folder)
  // What is not published yet is in the tarball.
  const install = replaced(codeOf("README.md", "sh"), "react-ory-settings", EXAMPLES_TARBALL)
  await run(["sh", "-ec", install], folder)
  expect(existsSync(join(folder, "node_modules/react-ory-settings"))).toBe(true)

  const code = codeOf("README.md", "tsx")
  expect(code.split("\n").filter(Boolean).length, "lines of code").toBeLessThanOrEqual(10)
  await writeFile(
    join(folder, "main.tsx"),
    replaced(code, "https://auth.example.com", stack.kratosUrl),
  )
  await writeFile(join(folder, "index.html"), INDEX)
  await run([process.execPath, join(ROOT, "node_modules/vite/bin/vite.js"), "build"], folder)
  const server = await serveFiles(join(folder, "dist"), portOf(stack.appUrl), {
    "content-security-policy": policy(stack),
  })

  try {
    await signIn(person)
    const requests = new SettingsRequests(page)
    await openSettings(page)
    await expectStyles(page)
    await page.getByLabel("Nickname").fill("Ada")
    await save(page, "profile")
    await expectSaved(page, "profile")
    expect((await stack.admin.getIdentity(person.id)).traits.nickname).toBe("Ada")
    await page.waitForLoadState("networkidle")
    expect(requests.created).toBe(1)
  } finally {
    await server.stop()
  }
})
