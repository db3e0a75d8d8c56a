"use client"

import { useEffect } from "react"
import type { RefObject } from "react"
import { toPlainEntries } from "../flow/plainPost.ts"
import type { AnyFlow } from "../flow/nodes.ts"

/** Makes what the forms below `root` post by themselves what Kratos reads. */
export function usePlainPost(root: RefObject<HTMLElement | null>, flow: AnyFlow | undefined): void {
  useEffect(() => {
    const { current: element } = root
    if (!flow) return
    const onFormData = ({ target, formData }: FormDataEvent) => {
      // Nothing is asked of the form itself: an input may be called "closest". A form of its own
      // within this one has a flow of its own.
      const isOwn = Element.prototype.closest.call(target, "[data-ory=flow]") === element
      if (isOwn) toPlainEntries(flow, formData)
    }
    element?.addEventListener("formdata", onFormData)
    return () => element?.removeEventListener("formdata", onFormData)
  }, [root, flow])
}
