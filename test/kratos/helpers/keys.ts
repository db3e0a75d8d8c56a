import type { Locator, Page } from "@playwright/test"
import type { Admin } from "../stack/admin.ts"
import { section } from "./settingsPage.ts"

/** The input for the name of a security key that is to be added. */
export function keyName(page: Page): Locator {
  return section(page, "webauthn").getByLabel("Name of the security key")
}

export function addKeyButton(page: Page): Locator {
  return section(page, "webauthn").getByRole("button", { name: "Add security key" })
}

/** The buttons that remove a security key, or the one that removes the key of that name. */
export function removeKeyButton(page: Page, name = ""): Locator {
  return section(page, "webauthn").getByRole("button", { name: `Remove security key "${name}` })
}

export function addPasskeyButton(page: Page): Locator {
  return section(page, "passkey").getByRole("button", { name: "Add passkey" })
}

/** The buttons that remove a passkey. Kratos knows no better name for one than "unnamed". */
export function removePasskeyButton(page: Page): Locator {
  return section(page, "passkey").getByRole("button", { name: "Remove passkey" })
}

interface StoredKey {
  id: string
  display_name: string
}

async function storedCredentials(admin: Admin, id: string, type: "webauthn" | "passkey") {
  const { credentials } = await admin.getIdentity(id)
  return (credentials?.[type]?.config?.credentials ?? []) as StoredKey[]
}

/** The names of the security keys that Kratos lets the person sign in with. */
export async function storedKeys(admin: Admin, identityId: string): Promise<string[]> {
  const keys = await storedCredentials(admin, identityId, "webauthn")
  return keys.map((key) => key.display_name).sort()
}

/** The ids of the passkeys that Kratos lets the person sign in with. */
export async function storedPasskeys(admin: Admin, identityId: string): Promise<string[]> {
  return (await storedCredentials(admin, identityId, "passkey")).map(({ id }) => id)
}
