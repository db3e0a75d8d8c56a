import { createServer } from "node:net"

/**
 * Below the ranges from which systems hand out ports for outgoing connections, so that no
 * connection of Chromium takes one between our look and the start of the server that gets it.
 */
const LOWEST = 20_000
const HIGHEST = 32_000

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    // All addresses, as a server on any of them makes the port unusable for us.
    probe.listen({ port, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** `count` different TCP ports on which nothing listens. */
export async function freePorts(count: number): Promise<number[]> {
  const found = new Set<number>()
  for (let attempt = 0; found.size < count; attempt++) {
    if (attempt > 1_000) throw new Error(`No free port between ${LOWEST} and ${HIGHEST}.`)
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (!found.has(port) && (await isFree(port))) found.add(port)
  }
  return [...found]
}
