import type { ComponentProps } from "react"
import { Settings } from "@ory/elements-react/theme"
import "@ory/elements-react/theme/styles.css"
import { reactSubject } from "../page/react.ts"
import { elementsConfig } from "./elementsConfig.ts"

type Props = ComponentProps<typeof Settings>

const config = elementsConfig(`${location.origin}/kratos`) as unknown as Props["config"]

export const mount = reactSubject((flow) => (
  <Settings flow={flow as unknown as Props["flow"]} config={config} />
))
