import type { Theme } from "./theme.ts"
import { isClass, isColorScheme, isComponent, isStyle, isTheme, isVariable } from "./usable.ts"
import { warnOfTheme } from "./warnOfTheme.ts"

/** What can be used of each part of a theme. */
const USABLE = {
  variables: isVariable,
  classNames: isClass,
  styles: isStyle,
  components: isComponent,
  nodes: isComponent,
}

/**
 * One theme over another, key by key; what is undefined, or cannot work, leaves the outer one's as it
 * is. The developer is told of the latter by name.
 */
export function mergeThemes(outer: Theme, inner: Theme | undefined): Theme {
  if (!inner) return outer
  if (process.env.NODE_ENV !== "production") warnOfTheme(inner)
  if (!isTheme(inner)) return outer
  const { colorScheme, unstyled = outer.unstyled } = inner
  const parts = Object.entries(USABLE).map(([name, isUsable]) => {
    const part = name as keyof typeof USABLE
    const own = Object.entries(inner[part] ?? {}).filter(([key, value]) => isUsable(value, key))
    return [part, { ...outer[part], ...Object.fromEntries(own) }]
  })
  return {
    ...(Object.fromEntries(parts) as Theme),
    colorScheme: isColorScheme(colorScheme) ? colorScheme : outer.colorScheme,
    unstyled,
  }
}
