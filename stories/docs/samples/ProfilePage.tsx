import { isInputNode, OrySettings, type OrySettingsProps } from "react-ory-settings"
import { client } from "./AccountPage"

/** What is left out keeps its value in Kratos. */
const withoutNewsletter: OrySettingsProps["filter"] = (node) =>
  !isInputNode(node) || node.attributes.name !== "traits.newsletter"

export function ProfilePage() {
  return (
    <OrySettings
      client={client}
      groups={["profile"]}
      filter={withoutNewsletter}
      labels={{ "traits.email": "Where we write to you" }}
    />
  )
}
