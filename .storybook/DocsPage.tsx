import { DocsContainer, type DocsContainerProps } from "@storybook/addon-docs/blocks"
import { useEffect, useState, type PropsWithChildren } from "react"
import { themes } from "storybook/theming"
import type { ColorScheme } from "./colorScheme.ts"

/** Documentation pages in the colour scheme that the stories on them are shown in. */
export default function DocsPage(props: PropsWithChildren<DocsContainerProps>) {
  const { channel } = props.context
  const [scheme, setScheme] = useState<ColorScheme>("auto")
  useEffect(() => {
    const onGlobals = ({ globals }: { globals: { colorScheme?: ColorScheme } }) => {
      setScheme(globals.colorScheme ?? "auto")
    }
    channel.on("globalsUpdated", onGlobals)
    return () => {
      channel.off("globalsUpdated", onGlobals)
    }
  }, [channel])
  const isDark =
    scheme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : scheme === "dark"
  return <DocsContainer {...props} theme={isDark ? themes.dark : themes.light} />
}
