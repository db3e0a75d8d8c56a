import type { ComponentType } from "react"
import { ErrorPage } from "./pages/ErrorPage"
import { HomePage } from "./pages/HomePage"
import { LoginPage } from "./pages/LoginPage"
import { RecoveryPage } from "./pages/RecoveryPage"
import { SettingsPage } from "./pages/SettingsPage"
import { VerificationPage } from "./pages/VerificationPage"

const pages: Record<string, ComponentType> = {
  "/": HomePage,
  "/settings": SettingsPage,
  "/login": LoginPage,
  "/verification": VerificationPage,
  "/recovery": RecoveryPage,
  "/error": ErrorPage,
}

export function App() {
  const Page = pages[window.location.pathname]
  return (
    <>
      <nav>
        <a href="/">Home</a> <a href="/settings">Settings</a>
      </nav>
      <main>{Page ? <Page /> : <h1>There is no such page</h1>}</main>
    </>
  )
}
