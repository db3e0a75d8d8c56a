/** Where the rounds of leaving to the sign-in page, and coming back with nothing gained, are counted. */
export function roundsKey(baseUrl: string): string {
  return `ory-settings-rounds:${baseUrl}`
}

/** To be called once there is a session. */
export function forgetLeaves(baseUrl: string): void {
  try {
    sessionStorage.removeItem(roundsKey(baseUrl))
  } catch {
    // Without storage nothing was counted.
  }
}
