import { OrySettings } from "react-ory-settings"
import { client } from "./AccountPage"

const REDIRECT_ORIGINS = ["https://accounts.google.com", "https://github.com"]

export function RedirectingPage() {
  return <OrySettings client={client} redirectOrigins={REDIRECT_ORIGINS} />
}
