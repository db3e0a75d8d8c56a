import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { useRef, useState, type ReactNode } from "react"
import {
  FlowForm,
  useSettingsFlow,
  type FlowFormProps,
  type OryClient,
  type SettingsFormProps,
} from "react-ory-settings"
import { createWorld, type KratosSetup } from "./world.ts"
import { useNotedWorld } from "./worlds.ts"

export interface FormStoryProps extends Omit<FlowFormProps, keyof SettingsFormProps | "children"> {
  /** The story's Kratos. */
  kratos?: KratosSetup
  /** What is made of the hook's `formProps`, in the story's language. @default one `<FlowForm>` */
  compose?: (formProps: SettingsFormProps & Pick<FlowFormProps, "locale">) => ReactNode
}

/** The hook and `<FlowForm>`, composed as an app of one's own would, on a Kratos of its own. */
export function FormStory({ kratos, ...props }: FormStoryProps) {
  const [world] = useState(() => createWorld(kratos))
  const [queryClient] = useState(() => new QueryClient())
  const root = useRef<HTMLDivElement>(null)
  useNotedWorld(root, world)
  return (
    <QueryClientProvider client={queryClient}>
      <div ref={root} data-story-world="">
        <Composed {...props} client={world.client} />
      </div>
    </QueryClientProvider>
  )
}

function Composed({ client, compose, ...props }: FormStoryProps & { client: OryClient }) {
  const settings = useSettingsFlow({ client })
  if (settings.status !== "ready") return <p role="status">One moment …</p>
  if (compose) return compose({ ...settings.formProps, locale: props.locale })
  return <FlowForm {...props} {...settings.formProps} />
}
