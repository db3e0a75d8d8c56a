import { roundsKey } from "./leaveRounds.ts"

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
  const key = roundsKey(baseUrl)
  const rounds = read(key)
  const isLoop = Date.now() - rounds.lastAt < WINDOW_MS
  const count = isLoop ? rounds.count + 1 : 1
  write(key, { count, lastAt: Date.now() })
  return count <= MOST_ROUNDS
}

function read(key: string): Rounds {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "") as Rounds
  } catch {
    return { count: 0, lastAt: 0 }
  }
}

function write(key: string, rounds: Rounds): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(rounds))
  } catch {
    // Without storage a loop cannot be told; the sign-in page is the better place then.
  }
}
