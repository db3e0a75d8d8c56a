import type { Theme } from "./theme.ts"
import { isClass, isColorScheme, isComponent, isStyle, isTheme, isVariable } from "./usable.ts"
import { warnOfTheme } from "./warnOfTheme.ts"

const checked = new WeakMap<object, Theme>()

/** A theme without what cannot work in it, of which the developer is told by name. */
export function checkTheme(theme: Theme): Theme {
  const known = checked.get(theme)
  if (known) return known
  if (process.env.NODE_ENV !== "production") warnOfTheme(theme)
  if (!isTheme(theme)) return {}
  const usable: Theme = {
    ...theme,
    colorScheme: isColorScheme(theme.colorScheme) ? theme.colorScheme : undefined,
    variables: keep(theme.variables, isVariable),
    classNames: keep(theme.classNames, isClass),
    styles: keep(theme.styles, isStyle),
    components: keep(theme.components, isComponent),
    nodes: keep(theme.nodes, isComponent),
  }
  checked.set(theme, usable)
  return usable
}

function keep<Entries extends object>(
  entries: Entries | undefined,
  isUsable: (value: unknown, name: string) => boolean,
): Entries {
  const usable = Object.entries(entries ?? {}).filter(([name, value]) => isUsable(value, name))
  return Object.fromEntries(usable) as Entries
}
