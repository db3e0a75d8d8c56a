import { Admin } from "./admin.ts"
import { startApp, type AppOptions } from "./app.ts"
import type { KratosOptions } from "./config.ts"
import { FaultProxy } from "./faultProxy.ts"
import { startKratos } from "./kratos.ts"
import { freePorts } from "./ports.ts"
import { startProvider } from "./provider.ts"
import type { ServedOptions } from "./served/page.ts"
import { startServedApp } from "./servedApp.ts"
import { portOf } from "./urls.ts"
import type { StackUrls } from "./urls.ts"

export interface StackOptions extends KratosOptions, AppOptions {
  /** `false` where only Kratos is talked to, from Node. @default true */
  app?: boolean
  /** A server that renders the page, in place of the app. */
  served?: ServedOptions
  /** Puts a proxy that can fail in front of Kratos's public API. @default false */
  faultProxy?: boolean
}

/** A Kratos, a provider and the app, which know one another. */
export interface Stack extends StackUrls {
  admin: Admin
  /** With `faultProxy`. */
  faults: FaultProxy | undefined
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

function startFrontEnd(urls: StackUrls, options: StackOptions) {
  return options.served ? startServedApp(urls, options.served, options) : startApp(urls, options)
}

/** Starts everything on free ports; what was started is stopped where a part fails. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const urls = await freeUrls()
  const [publicPort] = options.faultProxy ? await freePorts(1) : []
  const faults = publicPort === undefined ? undefined : new FaultProxy(publicPort)
  const kratosStart = startKratos(urls, { ...options, publicPort })
  const starts = [
    kratosStart,
    ...(faults ? [faults.start(portOf(urls.kratosUrl))] : []),
    startProvider(urls),
    ...(options.app === false ? [] : [startFrontEnd(urls, options)]),
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
  return { ...urls, admin: new Admin(urls.adminUrl), faults, kratosLog: log, stop }
}
