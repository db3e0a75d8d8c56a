import { reactSubject } from "../page/react.ts"
import { LeancodeCards } from "./leancodeCards.tsx"

const submit = () => undefined

export const mount = reactSubject((flow) => <LeancodeCards flow={flow} submit={submit} />)
