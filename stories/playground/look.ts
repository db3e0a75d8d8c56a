import type { CSSProperties } from "react"
import type { OrySettingsProps } from "react-ory-settings"

/** The controls that change how the page looks. */
export interface Look {
  accent?: string
  /** In pixels. */
  radius?: number
}

/** What `<OrySettings>` is given for the controls: other looks and languages are added here. */
export function lookProps({ accent, radius }: Look): Partial<OrySettingsProps> {
  const style = {
    ...(accent && { "--ory-accent": accent }),
    ...(radius !== undefined && { "--ory-radius": `${radius}px` }),
  }
  return { style: style as CSSProperties }
}
