import type { Theme } from "react-ory-settings"

export type ColorScheme = NonNullable<Theme["colorScheme"]>

/** Which of the two it comes to: "auto" is as the system is set. */
export function schemeOf(scheme: ColorScheme = "auto"): "light" | "dark" {
  if (scheme !== "auto") return scheme
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
}
