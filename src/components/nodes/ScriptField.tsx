"use client"

import { useEffect, useRef, useState } from "react"
import type { ScriptNode } from "../../flow/nodes.ts"
import { isKratosUrl } from "../../flow/urls.ts"
import { createScript } from "../../webauthn/script.ts"
import { useFlowContext } from "../FlowContext.ts"

/**
 * Kratos's script for keys and passkeys. Renders a hidden `<div>`, with the script in it where
 * `scripts` is `"load"`; natively nothing of it is needed.
 */
export function ScriptField({ node }: { node: ScriptNode }) {
  const { scripts, scriptNonce, action, words } = useFlowContext()
  const ref = useRef<HTMLDivElement>(null)
  // Every answer brings the node anew, with another nonce of Kratos's; the script is the same.
  const [first] = useState(node)
  const [isUnreachable, setUnreachable] = useState(false)
  const isForeign = !isKratosUrl(first.attributes.src, action)

  useEffect(() => {
    if (scripts !== "load" || isForeign) return
    const script = createScript(first, scriptNonce)
    script.onerror = () => {
      setUnreachable(true)
    }
    ref.current?.append(script)
    return () => {
      script.remove()
    }
  }, [first, scripts, isForeign, scriptNonce])

  const hasFailed = scripts === "load" && (isForeign || isUnreachable)
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
