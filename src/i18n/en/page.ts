/** The words of a page around its form; what Kratos says comes from Kratos. `{name}` is filled in. */
export const pageWords = {
  status: {
    pending: "Loading your settings …",
    login: "Taking you to sign in …",
    aal2: "Taking you to confirm your second factor …",
    refresh: "Taking you to sign in once more before this change …",
    provider: "Taking you to the provider …",
    verification: "Taking you to confirm your address …",
    continue: "Saved. Taking you on …",
    failed: "Your settings could not be loaded",
    retry: "Try again",
  },
  /** Why there is no form to show, by the error's code; any other error speaks for itself. */
  failures: {
    session_inactive: "You are not signed in.",
    cookies_blocked:
      "The browser does not keep the cookies of the sign-in service. Allow cookies for this site, " +
      "then try again.",
    rate_limited: "Too many tries. Wait a moment, then try again.",
    network: "There is no connection to the sign-in service.",
    server: "The sign-in service has a problem. Try again in a moment.",
  },
  /** Before there is a form for the code. */
  verification: { wait: "One moment …" },
} as const
