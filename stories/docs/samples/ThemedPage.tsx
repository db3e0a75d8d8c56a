import { OrySettings, type Theme } from "react-ory-settings"
import "react-ory-settings/styles.css"
import { client } from "./AccountPage"

const theme: Theme = {
  colorScheme: "auto",
  variables: { accent: "#0b7285", radius: "4px", font: "Georgia, serif" },
  classNames: {
    card: "shadow-sm",
    button: ({ variant }) => (variant === "primary" ? "wide" : ""),
  },
  components: {
    // The input keeps its id, name and aria attributes; a hint stands below it.
    Input: ({ Default, node, ...props }) => (
      <>
        <Default {...props} />
        {node.attributes.name === "traits.nickname" && <small>Others see this name.</small>}
      </>
    ),
  },
}

export function ThemedPage() {
  return <OrySettings client={client} theme={theme} />
}
