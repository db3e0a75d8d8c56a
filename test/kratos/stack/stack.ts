import { Admin } from "./admin.ts"
import { startApp, type AppOptions } from "./app.ts"
import type { KratosOptions } from "./config.ts"
import { startKratos } from "./kratos.ts"
import { freePorts } from "./ports.ts"
import { startProvider } from "./provider.ts"
import type { StackUrls } from "./urls.ts"

export interface StackOptions extends KratosOptions, AppOptions {
  /** `false` where only Kratos is talked to, from Node. @default true */
  app?: boolean
}

/** A Kratos, a provider and the app, which know one another. */
export interface Stack extends StackUrls {
  admin: Admin
  /** What Kratos wrote to its log so far. */
  kratosLog(): string
  stop(): Promise<void>
}

async function freeUrls(): Promise<StackUrls> {
  const [kratosUrl, adminUrl, appUrl, providerUrl] = (await freePorts(4)).map(
    (port) => `http://localhost:${port}`,
  ) as [string, string, string, string]
  return { kratosUrl, adminUrl, appUrl, providerUrl }
}

/** Starts everything on free ports; what was started is stopped where a part fails. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const urls = await freeUrls()
  const kratosStart = startKratos(urls, options)
  const starts = [
    kratosStart,
    startProvider(urls),
    ...(options.app === false ? [] : [startApp(urls, options)]),
  ]
  const results = await Promise.allSettled(starts)
  const running = results.flatMap((result) => (result.status === "fulfilled" ? result.value : []))
  const stop = async () => {
    await Promise.all(running.map((part) => part.stop()))
  }
  const failure = results.find((result) => result.status === "rejected")
  if (failure) {
    await stop()
    throw failure.reason
  }
  const { log } = await kratosStart
  return { ...urls, admin: new Admin(urls.adminUrl), kratosLog: log, stop }
}
