import { createOryClient, OrySettings } from "react-ory-settings"
import "react-ory-settings/styles.css"

export const client = createOryClient("https://auth.example.com")

export function AccountPage() {
  return <OrySettings client={client} />
}
