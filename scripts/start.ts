/** Starts Storybook, which opens with the Playground: `npm start`. Further arguments go to Storybook. */
import { spawn } from "node:child_process"
import { createServer } from "node:net"

/** The port asked for, or any free one: Storybook itself would stop and ask. */
async function freePort(wanted: number): Promise<number> {
  const server = createServer()
  const listen = (port: number) =>
    new Promise<boolean>((resolve) => {
      server.once("error", () => {
        resolve(false)
      })
      server.listen(port, () => {
        resolve(true)
      })
    })
  if (!(await listen(wanted))) await listen(0)
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("No free port was found")
  await new Promise((resolve) => server.close(resolve))
  return address.port
}

const port = await freePort(6006)
// By name: security keys and passkeys do not work at http://127.0.0.1.
const args = ["dev", "-h", "localhost", "-p", String(port), "--exact-port", "--no-version-updates"]
if (process.env.CI || !process.stdout.isTTY) args.push("--no-open")

const storybook = spawn("node_modules/.bin/storybook", [...args, ...process.argv.slice(2)], {
  stdio: "inherit",
})
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => storybook.kill(signal))
}
storybook.on("exit", (code) => process.exit(code ?? 0))
