"use client"

import { useParts } from "../theme/ThemeProvider.tsx"
import { useFlowContext } from "./FlowContext.ts"
import { Slot } from "./Slot.tsx"

/** Says that a part of the page could not be loaded. Renders a `<div role="alert">`. */
export function NotLoaded() {
  const { words } = useFlowContext()
  const part = useParts()
  const text = words.flow.notLoaded
  return (
    <Slot
      place="Notice"
      tag="div"
      told={{ error: { code: "network", message: text } }}
      {...part("notice", { type: "error" })}
      data-code="network"
      role="alert"
    >
      <p>{text}</p>
    </Slot>
  )
}
