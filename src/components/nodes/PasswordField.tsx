"use client"

import { useEffect, useId, useState } from "react"
import { inputAttributes } from "../../flow/fields.ts"
import type { InputNode } from "../../flow/nodes.ts"
import { useFlowContext } from "../FlowContext.ts"
import { ToolButton } from "../ToolButton.tsx"
import { useControl } from "../useControl.tsx"
import type { FieldProps } from "./types.ts"

/** Shown, it is still no prose: nothing that spells, corrects or capitalizes is to see it. */
const NO_PROSE = { spellCheck: false, autoCapitalize: "none", autoCorrect: "off" }

/** And still a secret, which no draft keeps. */
const SECRET = { "data-secret": true }

/** A password, with a button to look at it. Renders a `<label>`, an `<input>` and a `<button>`. */
export function PasswordField(props: FieldProps<InputNode>) {
  const { words } = useFlowContext()
  const id = useId()
  const [isShown, setShown] = useState(false)
  const { show, hide, showTyped, hideTyped } = words.tools

  useEffect(() => {
    if (!isShown) return
    const form = document.getElementById(id)?.closest("form")
    const cover = () => setShown(false)
    form?.addEventListener("submit", cover)
    return () => form?.removeEventListener("submit", cover)
  }, [id, isShown])

  const aid = (
    <ToolButton
      variant="quiet"
      aria-controls={id}
      aria-label={isShown ? hideTyped : showTyped}
      onClick={() => setShown(!isShown)}
    >
      {isShown ? hide : show}
    </ToolButton>
  )
  const attributes = {
    ...inputAttributes(props.node),
    ...NO_PROSE,
    ...SECRET,
    type: isShown ? "text" : "password",
  }
  return useControl(props, "Input", attributes, { id, aid })
}
