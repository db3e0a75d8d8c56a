/** What the documentation says of Kratos's configuration, said to a real Kratos. */
import { spawn } from "node:child_process"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test, type APIRequestContext } from "@playwright/test"
import { parse } from "yaml"
import { codeBlocks, codeOf, pages } from "../docs/pages.ts"
import { kratosBinary, KRATOS_VERSION } from "./stack/binary.ts"
import { temporaryFolder } from "./stack/folders.ts"
import { freePorts } from "./stack/ports.ts"

const PAGE = "docs/recipes/self-hosted-kratos.md"
const [compose = "", kratosYml = ""] = codeBlocks(PAGE)
  .filter(({ language }) => language === "yaml")
  .map(({ text }) => text)
const schema = codeOf(PAGE, "json")

interface Service {
  image: string
  command: string
  environment: { DSN: string }
  volumes: string[]
  ports: string[]
}

interface Config {
  serve: Record<"public" | "admin", { base_url: string }>
  identity: { schemas: [{ url: string }] }
  courier: { smtp: { connection_uri: string } }
}

interface Flow {
  id: string
  ui: { nodes: { group: string; attributes: { name?: string; value?: string } }[] }
}

async function getFlow(request: APIRequestContext, url: string): Promise<Flow> {
  return (await (
    await request.get(url, { headers: { accept: "application/json" } })
  ).json()) as Flow
}

/** What differs on a machine that others share: where it listens, and where its files are. */
async function ownConfig() {
  const [publicPort = 0, adminPort = 0] = await freePorts(2)
  const folder = await temporaryFolder("kratos-docs-")
  const file = join(folder.path, "identity.schema.json")
  await writeFile(file, schema)
  const own = {
    dsn: "memory",
    log: { level: "warning" },
    serve: {
      public: { host: "127.0.0.1", port: publicPort },
      admin: { host: "127.0.0.1", port: adminPort },
    },
    identity: { schemas: [{ id: "default", url: `file://${file}` }] },
  }
  const urls = [publicPort, adminPort].map((port) => `http://127.0.0.1:${port}`)
  return { own, folder, publicUrl: urls[0] ?? "", adminUrl: urls[1] ?? "" }
}

/** Runs Kratos with configurations of which a later one goes over an earlier one. */
async function withKratos(
  configs: (string | object)[],
  act: (publicUrl: string, adminUrl: string) => Promise<void>,
): Promise<void> {
  const binary = await kratosBinary()
  const { own, folder, publicUrl, adminUrl } = await ownConfig()
  const files: string[] = []
  for (const [index, config] of [...configs, own].entries()) {
    const file = join(folder.path, `${index}.yml`)
    await writeFile(file, typeof config === "string" ? config : JSON.stringify(config))
    files.push("-c", file)
  }
  const child = spawn(binary, ["serve", "--dev", ...files], { stdio: ["ignore", "pipe", "pipe"] })
  let log = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (log += text))
  }
  const ended = new Promise<string>((resolve) => child.once("exit", () => resolve("ended")))
  try {
    await expect
      .poll(
        async () => {
          if (child.exitCode !== null) throw new Error(log.slice(0, 1_000))
          const answer = await fetch(`${publicUrl}/health/ready`).catch(() => undefined)
          return answer?.ok
        },
        { timeout: 60_000 },
      )
      .toBe(true)
    await act(publicUrl, adminUrl)
  } finally {
    child.kill("SIGKILL")
    await ended
    await folder.remove()
  }
}

test.skip(() => process.env.KRATOS_UNAVAILABLE !== undefined, process.env.KRATOS_UNAVAILABLE)

test("the documented kratos.yml has every section, for the documented person", async ({
  request,
}) => {
  await withKratos([kratosYml], async (publicUrl, adminUrl) => {
    const [, person = ""] = /-d '(.*)'/.exec(codeOf(PAGE, "sh")) ?? []
    const created = await fetch(`${adminUrl}/admin/identities`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: person,
    })
    expect(created.status).toBe(201)

    const headers = { accept: "application/json", origin: "http://localhost:5173" }
    const asked = await fetch(`${publicUrl}/self-service/settings/browser`, { headers })
    expect(asked.status).toBe(401)
    expect(asked.headers.get("access-control-allow-origin")).toBe("http://localhost:5173")
    expect(asked.headers.get("access-control-allow-credentials")).toBe("true")

    const self = `${publicUrl}/self-service`
    const login = await getFlow(request, `${self}/login/browser`)
    const token = login.ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")
    const signedIn = await request.post(`${self}/login?flow=${login.id}`, {
      headers: { accept: "application/json" },
      data: {
        method: "password",
        identifier: "ada@example.com",
        password: "fermat-prime-257",
        csrf_token: token?.attributes.value,
      },
    })
    expect(signedIn.status()).toBe(200)
    const flow = await getFlow(request, `${self}/settings/browser`)
    const groups = new Set(flow.ui.nodes.map(({ group }) => group))
    expect([...groups].sort()).toEqual(
      ["default", "lookup_secret", "passkey", "password", "profile", "totp", "webauthn"].sort(),
    )
  })
})

test("the documented compose file is about the same Kratos", () => {
  const { services, volumes } = parse(compose, { merge: true }) as {
    services: Record<"kratos-migrate" | "kratos", Service> & Record<string, Partial<Service>>
    volumes: Record<string, unknown>
  }
  const config = parse(kratosYml, { merge: true }) as Config
  const { kratos, "kratos-migrate": migrate } = services
  expect(kratos.image).toBe(`oryd/kratos:${KRATOS_VERSION}`)
  expect(migrate.image).toBe(kratos.image)
  for (const api of ["public", "admin"] as const) {
    const { port } = new URL(config.serve[api].base_url)
    expect(kratos.ports).toContain(`127.0.0.1:${port}:${port}`)
  }
  const mounts = kratos.volumes.map((volume) => volume.split(":"))
  const [[name = "", database = ""] = [], [, configs = ""] = []] = mounts
  expect(volumes).toHaveProperty(name)
  expect(kratos.environment.DSN).toContain(`sqlite://${database}/`)
  expect(migrate.environment).toEqual(kratos.environment)
  expect(migrate.volumes).toEqual(kratos.volumes)
  expect(kratos.command).toContain(`-c ${configs}/kratos.yml`)
  expect(config.identity.schemas[0].url).toBe(`file://${configs}/identity.schema.json`)
  expect(services).toHaveProperty(new URL(config.courier.smtp.connection_uri).hostname)
})

/** Parts of a configuration, which go over the whole one. */
const parts = pages
  .flatMap(codeBlocks)
  .filter(({ language, page }) => language === "yaml" && page !== PAGE)

for (const { page, line, text } of parts) {
  test(`Kratos takes what ${page}:${line} adds to its configuration`, async () => {
    await withKratos([kratosYml, text], () => Promise.resolve())
  })
}

test("Kratos refuses a key that it does not know, so that the tests above say something", async () => {
  const wrong = "selfservice: { flows: { settings: { ui_adress: https://example.com } } }"
  await expect(withKratos([kratosYml, wrong], () => Promise.resolve())).rejects.toThrow(/ui_adress/)
})
