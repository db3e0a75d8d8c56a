import "react-ory-settings/styles.css"
import { SettingsForm } from "../byHand/SettingsForm.tsx"
import { reactSubject } from "../page/react.ts"

const send = () => undefined

export const mount = reactSubject((flow, submitted) => (
  <SettingsForm flow={flow} submitted={submitted} send={send} />
))
