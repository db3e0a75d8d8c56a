"use client"

import { createContext, useContext, useEffect, useMemo, useRef } from "react"
import type { CSSProperties, ReactNode } from "react"
import { diagnoseCopies } from "../diagnose/copies.ts"
import { mergeThemes } from "./mergeThemes.ts"
import type { Part, PartState } from "./parts.ts"
import type { Theme } from "./theme.ts"
import { warnOfNewComponents } from "./warnOfTheme.ts"

// Without a provider the default look is what there is: none has to be set up.
const ThemeContext = createContext<Look>(lookOf({}))

/** A theme, and how it makes an element a part: both the same for as long as it is. */
interface Look {
  theme: Theme
  part: (part: Part, state?: PartState, own?: OwnProps) => PartProps
}

/** The props of `<ThemeProvider>`. */
export interface ThemeProviderProps {
  /** Over that of a provider further out, key by key. */
  theme: Theme | undefined
  children: ReactNode
}

/** Gives all settings pages and forms below it a theme. Renders its children alone. */
export function ThemeProvider({ theme, children }: ThemeProviderProps) {
  const outer = useTheme()
  const look = useMemo(() => lookOf(mergeThemes(outer, theme)), [outer, theme])
  const before = useRef(theme)
  useEffect(() => {
    if (process.env.NODE_ENV !== "production") warnOfNewComponents(before.current, theme)
    before.current = theme
  }, [theme])
  useEffect(() => {
    if (process.env.NODE_ENV === "development") diagnoseCopies()
  }, [])
  return <ThemeContext.Provider value={look}>{children}</ThemeContext.Provider>
}

export function useTheme(): Theme {
  return useContext(ThemeContext).theme
}

/** What makes an element a part: its `data-ory`, and the classes and style the theme has for it. */
export interface PartProps {
  "data-ory": Part
  className?: string
  style?: CSSProperties
}

/** What the host says of an element itself, beside the theme. */
export interface OwnProps {
  className?: string | undefined
  style?: CSSProperties | undefined
}

/** The props of a part, as the theme has it, with what the host says of that element itself. */
export function useParts(): Look["part"] {
  return useContext(ThemeContext).part
}

function lookOf(theme: Theme): Look {
  const { unstyled, classNames, styles } = theme
  return {
    theme,
    // Asked for every element of the page: nothing is made that is not given to it.
    part: (part, state = {}, own) => {
      const props: PartProps = { "data-ory": part }
      let className = unstyled ? "" : `ory-${part}`
      for (const more of [valueFor(classNames?.[part], state), own?.className]) {
        if (typeof more === "string" && more !== "") className += className ? ` ${more}` : more
      }
      if (className) props.className = className
      const style = valueFor(styles?.[part], state)
      if (style ?? own?.style) props.style = { ...style, ...own?.style }
      return props
    },
  }
}

function valueFor<Value>(
  given: Value | ((state: PartState) => Value) | undefined,
  state: PartState,
): Value | undefined {
  return typeof given === "function" ? (given as (state: PartState) => Value)(state) : given
}

interface RootProps extends PartProps {
  "data-color-scheme": "light" | "dark" | undefined
  style: CSSProperties
}

/** The props of the outermost element, where the theme's colours and sizes are set. */
export function useRootPart(part: "settings" | "flow" | "dialog", given: OwnProps = {}): RootProps {
  const { colorScheme, variables } = useTheme()
  const { style, ...props } = useParts()(part, {}, given)
  const own = Object.entries(variables ?? {}).map(([name, value]) => [`--ory-${name}`, value])
  return {
    ...props,
    "data-color-scheme": colorScheme === "auto" ? undefined : colorScheme,
    style: { ...(Object.fromEntries(own) as CSSProperties), ...style },
  }
}
