"use client"

import { createContext, useContext, useMemo } from "react"
import type { CSSProperties, ReactNode } from "react"
import { checkTheme } from "./checkTheme.ts"
import type { Part, PartState } from "./parts.ts"
import { mergeThemes } from "./theme.ts"
import type { Theme } from "./theme.ts"

// Without a provider the default look is what there is: none has to be set up.
const ThemeContext = createContext<Theme>({})

export interface ThemeProviderProps {
  /** Over that of a provider further out, key by key. */
  theme: Theme | undefined
  children: ReactNode
}

/** Gives all settings pages and forms below it a theme. Renders its children alone. */
export function ThemeProvider({ theme, children }: ThemeProviderProps) {
  const outer = useTheme()
  const merged = useMemo(() => mergeThemes(outer, theme && checkTheme(theme)), [outer, theme])
  return <ThemeContext.Provider value={merged}>{children}</ThemeContext.Provider>
}

export function useTheme(): Theme {
  return useContext(ThemeContext)
}

/** What makes an element a part: its `data-ory`, and the classes and style the theme has for it. */
export interface PartProps {
  "data-ory": Part
  className?: string
  style?: CSSProperties
}

/** The props of a part, as the theme has it. */
export function useParts(): (part: Part, state?: PartState) => PartProps {
  const theme = useTheme()
  return (part, state = {}) => {
    const own = theme.classNames?.[part]
    const style = theme.styles?.[part]
    const classes = [
      theme.unstyled ? "" : `ory-${part}`,
      typeof own === "function" ? own(state) : own,
    ]
    const className = classes.filter(Boolean).join(" ")
    return {
      "data-ory": part,
      ...(className && { className }),
      ...(style && { style: typeof style === "function" ? style(state) : style }),
    }
  }
}

/** The props of the outermost element, where the theme's colours and sizes are set. */
export function useRootPart(part: "settings" | "flow") {
  const { colorScheme, variables } = useTheme()
  const { style, ...props } = useParts()(part)
  const own = Object.entries(variables ?? {}).map(([name, value]) => [`--ory-${name}`, value])
  return {
    ...props,
    "data-color-scheme": colorScheme === "auto" ? undefined : colorScheme,
    style: { ...(Object.fromEntries(own) as CSSProperties), ...style },
  }
}
