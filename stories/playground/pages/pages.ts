import type { ComponentType } from "react"
import { KRATOS_URL } from "../../support/world.ts"
import { ErrorPage } from "./ErrorPage.tsx"
import { HomePage } from "./HomePage.tsx"
import { KratosPage } from "./KratosPage.tsx"
import { LoginPage } from "./LoginPage.tsx"
import type { PageProps } from "./PageProps.ts"
import { ProviderPage } from "./ProviderPage.tsx"
import { SettingsPage } from "./SettingsPage.tsx"
import { UnreachablePage } from "./UnreachablePage.tsx"
import { VerificationPage } from "./VerificationPage.tsx"

export const PAGES = {
  settings: SettingsPage,
  login: LoginPage,
  verification: VerificationPage,
  error: ErrorPage,
  home: HomePage,
  provider: ProviderPage,
  kratos: KratosPage,
  unreachable: UnreachablePage,
} satisfies Record<string, ComponentType<PageProps>>

/** The page that stands at a URL: the app's, or a provider's. */
export function pageAt({ origin, pathname }: URL): keyof typeof PAGES {
  if (origin === KRATOS_URL) return "kratos"
  if (origin !== location.origin) return "provider"
  // Where Kratos is told to come back to is the address of the story itself.
  if (pathname === location.pathname) return "settings"
  const name = pathname.slice(1)
  return isPage(name) ? name : "home"
}

const isPage = (name: string): name is keyof typeof PAGES => Object.hasOwn(PAGES, name)
