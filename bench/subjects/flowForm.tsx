import { FlowForm } from "react-ory-settings"
import "react-ory-settings/styles.css"
import { reactSubject } from "../page/react.ts"

const send = () => undefined

export const mount = reactSubject((flow, submitted) => (
  <FlowForm flow={flow} onSubmit={send} submittedGroup={submitted} />
))
