import { DocsContainer, type DocsContainerProps } from "@storybook/addon-docs/blocks"
import { useEffect, useState, type PropsWithChildren } from "react"
import { themes } from "storybook/theming"
import { schemeOf, type ColorScheme } from "../stories/support/scheme.ts"

/** Documentation pages in the colour scheme that the stories on them are shown in. */
export default function DocsPage(props: PropsWithChildren<DocsContainerProps>) {
  const { channel } = props.context
  const [scheme, setScheme] = useState<ColorScheme>()
  useEffect(() => {
    const onGlobals = ({ globals }: { globals: { colorScheme?: ColorScheme } }) => {
      setScheme(globals.colorScheme)
    }
    channel.on("globalsUpdated", onGlobals)
    return () => {
      channel.off("globalsUpdated", onGlobals)
    }
  }, [channel])
  return <DocsContainer {...props} theme={themes[schemeOf(scheme)]} />
}
