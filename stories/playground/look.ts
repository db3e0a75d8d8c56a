import type { FlowFormProps, Locale, Theme } from "react-ory-settings"

/** The controls that change how the app's pages look and speak. */
export interface Look {
  /** @default that of the page around */
  colorScheme?: Theme["colorScheme"]
  accent?: string
  /** In pixels. */
  radius?: number
  /** @default English, built in */
  locale?: Locale
}

/** What `<OrySettings>` and `<FlowForm>` are given for the controls. */
export function lookProps(look: Look): Pick<FlowFormProps, "theme" | "locale"> {
  const { colorScheme, accent, radius, locale } = look
  return {
    locale,
    theme: {
      ...(colorScheme && { colorScheme }),
      variables: {
        ...(accent && { accent }),
        ...(radius !== undefined && { radius: `${radius}px` }),
      },
    },
  }
}
