"use client"

import { memo, useEffect, useRef, useState } from "react"
import type { ScriptNode } from "../../flow/nodes.ts"
import { useParts } from "../../theme/ThemeProvider.tsx"
import { useFlowContext } from "../FlowContext.ts"
import { Slot } from "../Slot.tsx"
import { inUse } from "../whenInUse.ts"

/**
 * Kratos's script for keys and passkeys. Renders a hidden `<div>`, with the script in it where
 * `scripts` is `"load"`; natively nothing of it is needed.
 */
export const ScriptField = memo(function ScriptField({ node }: { node: ScriptNode }) {
  const { scripts, scriptNonce, action, words, locale } = useFlowContext()
  const part = useParts()
  const ref = useRef<HTMLDivElement>(null)
  // Every answer brings the node anew, with another nonce of Kratos's; the script is the same.
  const [first] = useState({ node, action })
  const [isUnreachable, setUnreachable] = useState(false)

  useEffect(() => {
    if (scripts !== "load") return
    let script: HTMLScriptElement | undefined
    const fail = () => setUnreachable(true)
    const add = () => {
      if (!inUse.loaded) return
      setUnreachable(false)
      script = inUse.loaded.createScript(first.node, first.action, scriptNonce, fail)
      ref.current?.append(script)
    }
    add()
    // Whoever brings it, after it could not be loaded for this alone.
    const unsubscribe = inUse.subscribe(add)
    if (!script) inUse.load().catch(fail)
    return () => {
      unsubscribe()
      script?.remove()
    }
  }, [first, scripts, scriptNonce])

  const { id: name } = node.attributes
  const hasFailed = scripts === "load" && isUnreachable
  return (
    <Slot
      place="Script"
      tag="div"
      told={{ node, field: { node, kind: "script", items: [] } }}
      {...part("field", { name, kind: "script" })}
      data-name={name}
      data-kind="script"
      hidden={!hasFailed}
    >
      {hasFailed && (
        <p role="alert" {...part("message", { type: "error" })} data-type="error">
          {inUse.loaded?.wordsInUse(locale).ceremony.blocked ?? words.flow.notLoaded}
        </p>
      )}
      <div ref={ref} hidden />
    </Slot>
  )
})
