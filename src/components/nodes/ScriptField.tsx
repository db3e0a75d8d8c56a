"use client"

import { useEffect, useRef, useState } from "react"
import type { ScriptNode } from "../../flow/nodes.ts"
import { createScript } from "../../webauthn/script.ts"
import { useFlowContext } from "../FlowContext.ts"

/**
 * Kratos's script for keys and passkeys. Renders a hidden `<div>`, with the script in it where
 * `scripts` is `"load"`; natively nothing of it is needed.
 */
export function ScriptField({ node }: { node: ScriptNode }) {
  const { scripts, scriptNonce, action, words } = useFlowContext()
  const ref = useRef<HTMLDivElement>(null)
  const [hasFailed, setFailed] = useState(false)
  const { src } = node.attributes

  useEffect(() => {
    if (scripts !== "load") return
    const script = createScript(node, action, scriptNonce)
    if (!script) {
      setFailed(true)
      return
    }
    script.onerror = () => {
      setFailed(true)
    }
    ref.current?.append(script)
    return () => {
      script.remove()
    }
    // The node is made anew, with another nonce, by every answer; the script is the same.
  }, [src, scripts])

  return (
    <div
      ref={ref}
      data-ory="field"
      data-name={node.attributes.id}
      data-kind="script"
      hidden={!hasFailed}
    >
      {hasFailed && (
        <p role="alert" data-ory="message" data-type="error">
          {words.ceremony.blocked}
        </p>
      )}
    </div>
  )
}
