import type { CDPSession, Page } from "@playwright/test"

export interface AuthenticatorOptions {
  /** `usb` is a security key, `internal` the device itself. @default "internal" */
  transport?: "usb" | "internal"
  /** Whether it can keep passkeys. @default true */
  hasResidentKey?: boolean
  /** Whether it can tell who uses it (a PIN, a finger). @default true */
  hasUserVerification?: boolean
}

/** An authenticator of the page's own, which nobody has to touch. */
export interface VirtualAuthenticator {
  /** The credentials it holds. */
  credentials(): Promise<{ credentialId: string; isResidentCredential: boolean }[]>
  /** Whether a touch is simulated; while not, a ceremony waits until it is aborted. */
  setTouched(touched: boolean): Promise<void>
  /** Whether the person is who they say; while not, a ceremony that asks is refused. */
  setVerified(verified: boolean): Promise<void>
  remove(): Promise<void>
}

/** Plugs an authenticator into the page, over the DevTools protocol. */
export async function virtualAuthenticator(
  page: Page,
  options: AuthenticatorOptions = {},
): Promise<VirtualAuthenticator> {
  const devTools: CDPSession = await page.context().newCDPSession(page)
  await devTools.send("WebAuthn.enable")
  const { authenticatorId } = await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: options.transport ?? "internal",
      hasResidentKey: options.hasResidentKey ?? true,
      hasUserVerification: options.hasUserVerification ?? true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    credentials: async () =>
      (await devTools.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    setTouched: async (enabled) => {
      await devTools.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled })
    },
    setVerified: async (isUserVerified) => {
      await devTools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified })
    },
    remove: async () => {
      await devTools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId })
    },
  }
}
