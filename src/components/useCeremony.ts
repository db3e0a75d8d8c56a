"use client"

import { useRef, useState } from "react"
import type { RefObject } from "react"
import { inputText } from "../flow/fields.ts"
import type { FormModel } from "../flow/forms.ts"
import type { InputNode } from "../flow/nodes.ts"
import { ceremonyOf } from "../webauthn/ceremonies.ts"
import { runCeremony } from "../webauthn/native.ts"
import type { CeremonyFailure } from "../webauthn/native.ts"
import { runScriptCeremony } from "../webauthn/script.ts"
import { useFlowContext } from "./FlowContext.ts"

interface UseCeremonyOptions {
  form: RefObject<HTMLFormElement | null>
  model: FormModel
  /** An input has to be filled in before. */
  onNeeds: (input: HTMLInputElement) => void
  /** The ceremony brought a credential: `values` go into the body. */
  onCredential: (values: Record<string, string>) => void
}

/** Runs the ceremony of a form's trigger, natively or through Kratos's script. */
export function useCeremony({ form, model, onNeeds, onCredential }: UseCeremonyOptions) {
  const { scripts } = useFlowContext()
  const [isRunning, setRunning] = useState(false)
  // Told at once: a second click may come before the first one is rendered.
  const isBusy = useRef(false)
  const [failure, setFailure] = useState<CeremonyFailure | "blocked">()

  async function start(trigger: InputNode): Promise<void> {
    const element = form.current
    const ceremony = ceremonyOf(trigger)
    if (!element || isBusy.current) return
    setFailure(undefined)
    if (!ceremony) {
      setFailure("unsupported")
      return
    }
    const needed = ceremony.needs ? element.elements.namedItem(ceremony.needs) : null
    if (needed instanceof HTMLInputElement && needed.value.trim() === "") {
      onNeeds(needed)
      return
    }
    if (scripts === "load") {
      startScript(trigger, element, ceremony.result)
      return
    }
    isBusy.current = true
    setRunning(true)
    const result = await runCeremony(ceremony, optionsOf(ceremony.options, trigger, model))
    isBusy.current = false
    setRunning(false)
    if ("failure" in result) setFailure(result.failure)
    else if (element.isConnected) onCredential({ [ceremony.result]: result.credential })
  }

  function startScript(trigger: InputNode, element: HTMLFormElement, result: string): void {
    const outcome = runScriptCeremony(trigger, element, () => {
      const input = element.elements.namedItem(result) as HTMLInputElement
      const credential = input.value
      input.value = ""
      onCredential({ [result]: credential })
    })
    if (outcome !== "started") setFailure(outcome)
  }

  return { start, isRunning, failure }
}

function optionsOf(name: string, trigger: InputNode, { hidden }: FormModel): string {
  if (trigger.attributes.name === name) return inputText(trigger)
  const node = hidden.find(({ attributes }) => attributes.name === name)
  return node ? inputText(node) : ""
}
