/** Where the parts of a stack are. All are on `localhost`, so all are same-site. */
export interface StackUrls {
  /** Kratos's public API, without a trailing slash. */
  kratosUrl: string
  /** Kratos's admin API, without a trailing slash. */
  adminUrl: string
  /** The origin of the app. */
  appUrl: string
  /** The issuer of the OpenID Connect provider. */
  providerUrl: string
}

export const portOf = (url: string): number => Number(new URL(url).port)
