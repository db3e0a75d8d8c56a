/** Rounds of leaving and coming back with nothing gained, after which leaving again is pointless. */
const MOST_ROUNDS = 2

/** Rounds further apart than this are not a loop but a person. */
const WINDOW_MS = 2 * 60 * 1000

interface Rounds {
  count: number
  lastAt: number
}

/**
 * Counts a leave to the sign-in page. False where the last two brought no session: the browser
 * blocks the cookies, and a third would go on for ever.
 */
export function countLeave(baseUrl: string): boolean {
  const rounds = read(baseUrl)
  const isLoop = Date.now() - rounds.lastAt < WINDOW_MS
  const count = isLoop ? rounds.count + 1 : 1
  write(baseUrl, { count, lastAt: Date.now() })
  return count <= MOST_ROUNDS
}

/** To be called once there is a session. */
export function forgetLeaves(baseUrl: string): void {
  write(baseUrl, undefined)
}

function read(baseUrl: string): Rounds {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(baseUrl)) ?? "") as Rounds
  } catch {
    return { count: 0, lastAt: 0 }
  }
}

function write(baseUrl: string, rounds: Rounds | undefined): void {
  try {
    if (rounds) sessionStorage.setItem(keyOf(baseUrl), JSON.stringify(rounds))
    else sessionStorage.removeItem(keyOf(baseUrl))
  } catch {
    // Without storage a loop cannot be told; the sign-in page is the better place then.
  }
}

function keyOf(baseUrl: string): string {
  return `ory-settings-rounds:${baseUrl}`
}
