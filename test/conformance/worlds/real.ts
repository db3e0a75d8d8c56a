import type { FakeMethods } from "../../../src/testing/options.ts"
import type { KratosOptions } from "../../kratos/stack/config.ts"
import type { Admin } from "../../kratos/stack/admin.ts"
import { freePorts } from "../../kratos/stack/ports.ts"
import { startStack, type Stack, type StackOptions } from "../../kratos/stack/stack.ts"
import { answerAtRealProvider } from "./provider.ts"
import { send } from "./send.ts"
import { serveWebhook, webhookHooks } from "./webhook.ts"
import type { StartWorld } from "./world.ts"

/** The fake's settings of the methods, in Kratos's words. */
function kratosMethods(methods: FakeMethods): NonNullable<KratosOptions["methods"]> {
  const words: Record<string, string> = {
    minLength: "min_password_length",
    identifierSimilarityCheck: "identifier_similarity_check_enabled",
  }
  const settings = Object.entries(methods) as [string, boolean | Record<string, unknown>][]
  const entries = settings.map(([name, setting]) => {
    if (typeof setting === "boolean") return [name, { enabled: setting }]
    if (name === "code") return [name, { mfa_enabled: setting.mfa }]
    const config = Object.entries(setting).map(([key, value]) => [words[key] ?? key, value])
    return [name, { config: Object.fromEntries(config) as object }]
  })
  return Object.fromEntries(entries) as NonNullable<KratosOptions["methods"]>
}

const asText = (duration: string | number | undefined) =>
  typeof duration === "number" ? `${duration}ms` : duration

/** The code of the mail of that number to an address, counted from 1. Waits for the mail. */
async function emailedCode(admin: Admin, address: string, number: number): Promise<string> {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    const codes = (await admin.courierMessages(address)).flatMap(({ body }) => {
      return /\b\d{6}\b/.exec(body) ?? []
    })
    if (codes.length >= number) return codes.at(-number)!
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`No mail ${number} with a code was sent to ${address}.`)
}

/** Another program may take a port between the look whether it is free and the start. */
async function startOnFreePorts(options: StackOptions, attempts = 3): Promise<Stack> {
  try {
    return await startStack(options)
  } catch (error) {
    if (attempts === 1 || !String(error).includes("address already in use")) throw error
    return startOnFreePorts(options, attempts - 1)
  }
}

/** A Kratos v1.3.1 in a process of its own, with a real provider and, if asked for, a web hook. */
export const realWorld: StartWorld = async (options = {}) => {
  const { webhook, afterSettingsPath } = options
  const [hookPort = 0] = webhook ? await freePorts(1) : []
  const hookServer = webhook && (await serveWebhook(hookPort, webhook))
  const stack = await startOnFreePorts({
    app: false,
    identitySchema: options.identitySchema,
    requiredAal: options.requiredAal,
    privilegedSessionMaxAge: asText(options.privilegedSessionMaxAge),
    flowLifespan: asText(options.flowLifespan),
    sessionLifespan: asText(options.sessionLifespan),
    methods: options.methods && kratosMethods(options.methods),
    afterSettings: ({ appUrl }) => ({
      ...(afterSettingsPath && { default_browser_return_url: appUrl + afterSettingsPath }),
      ...(webhook && webhookHooks(`http://localhost:${hookPort}`)),
    }),
  })
  const { admin } = stack
  const read = new Map<string, number>()
  return {
    name: "real",
    url: stack.kratosUrl,
    appUrl: stack.appUrl,
    elsewhere: [
      [new RegExp(`${stack.providerUrl}/auth(?=\\?)`, "g"), "<provider>"],
      [new RegExp(`http://localhost:${hookPort}/`, "g"), "<hook>"],
    ],
    fetch: send,
    now: Date.now,
    createIdentity: async ({ traits, password, verified = false, oidc }) => {
      const identity = await admin.createIdentity({
        traits: traits as { email: string },
        password,
        verified,
        oidc: oidc as { provider: "local"; subject: string }[] | undefined,
      })
      return identity.id
    },
    setTraits: async (id, traits) => {
      await admin.setTraits(id, traits)
    },
    deleteSessions: (id) => admin.deleteSessions(id),
    emailedCode: async (address) => {
      const number = (read.get(address) ?? 0) + 1
      read.set(address, number)
      return emailedCode(admin, address, number)
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    answerAtProvider: answerAtRealProvider,
    stop: async () => {
      await stack.stop()
      await hookServer?.stop()
    },
  }
}
