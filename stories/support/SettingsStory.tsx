import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { OrySettings, type LeaveReason, type OrySettingsProps } from "react-ory-settings"
import { useAuthenticator, type AuthenticatorKind } from "./authenticator.ts"
import { createWorld, type KratosSetup, type World } from "./world.ts"
import { useNotedWorld } from "./worlds.ts"
import "./story.css"

export interface SettingsStoryProps extends Omit<OrySettingsProps, "client"> {
  /** The story's Kratos. */
  kratos?: KratosSetup
  /** What answers where the browser would ask for a key or passkey. @default "simulated" */
  authenticator?: AuthenticatorKind
  /** With a session token and no browser, as in React Native. */
  native?: boolean
}

/** `<OrySettings>` on a Kratos of its own. Where it would leave the page, that is shown instead. */
export function SettingsStory({
  kratos: setup,
  authenticator = "simulated",
  native = false,
  ...props
}: SettingsStoryProps) {
  const [world] = useState(() => createWorld(setup))
  const [queryClient] = useState(() => new QueryClient())
  const [left, setLeft] = useState<{ to: string; reason: LeaveReason | "link" }>()
  const flowId = useArrival(world)
  const root = useRef<HTMLDivElement>(null)
  useNotedWorld(root, world)
  useAuthenticator(authenticator)
  useEffect(() => {
    const { current } = root
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null
      if (!link) return
      event.preventDefault()
      setLeft({ to: link.href, reason: "link" })
    }
    current?.addEventListener("click", onClick)
    return () => current?.removeEventListener("click", onClick)
  }, [])

  return (
    <QueryClientProvider client={queryClient}>
      <div ref={root} data-story-world="">
        {left && (
          <p className="story-left" data-testid="left" data-reason={left.reason}>
            <strong>Would go to</strong> <code>{left.to}</code>
          </p>
        )}
        {flowId !== null && (
          <OrySettings
            {...props}
            {...(flowId && { flowId })}
            {...(native && { sessionToken: world.sessionToken })}
            client={world.client}
            navigate={(to, reason) => setLeft({ to, reason })}
          />
        )}
      </div>
    </QueryClientProvider>
  )
}

/** The flow of the address the browser came back to; null until it is there. */
function useArrival({ arrived }: World): string | null | undefined {
  const [flowId, setFlowId] = useState<string | null | undefined>(arrived && null)
  useEffect(() => {
    void arrived?.then((url) => setFlowId(new URL(url).searchParams.get("flow") ?? undefined))
  }, [arrived])
  return flowId
}
