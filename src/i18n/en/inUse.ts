import { INVALID_FLOW } from "./invalidFlow.ts"

/** The words that a form needs once somebody uses it; what Kratos says comes from Kratos. `{name}` is filled in. */
export const inUseWords = {
  notices: {
    session_inactive: "You are no longer signed in. Sign in again to save this.",
    session_aal2_required: "This change needs your second factor.",
    session_refresh_required: "This change needs a new sign-in.",
    flow_expired:
      "The page was open for too long. What you typed is still here: save it once more.",
    flow_expired_start_over:
      "The page was open for too long, so this step starts over. Use the new code or key shown here.",
    flow_expired_kept:
      "The page was open for too long, so this step’s code or key no longer counts. Start over " +
      "when you are ready.",
    code_expired: "It took too long, so that code is no longer taken. Use a new one.",
    flow_not_found: "This is switched off or no longer there. Nothing was changed.",
    csrf_violation:
      "For your safety this was not accepted. What you typed is still here: save it once more.",
    cookies_blocked:
      "The browser does not keep the cookies of the sign-in service, so nothing can be saved. Allow " +
      "cookies for this site, then try again. What you typed is still here.",
    csrf_violation_start_over:
      "For your safety this was not accepted, and this step starts over. Use the new code or key " +
      "shown here.",
    changed_elsewhere:
      "Your settings were changed elsewhere, and this page now shows it. What you typed is still " +
      "here.",
    identity_mismatch:
      "Somebody else has signed in here since. Nothing was changed; these are the settings of the " +
      "account signed in now.",
    return_to_forbidden: "The address to return to is not allowed.",
    location_change_required: "The next page cannot be opened.",
    rate_limited: "Too many tries. Wait a moment, then try again. Nothing was saved.",
    rate_limited_for: {
      count: "seconds",
      one: "Too many tries. Try again in {seconds} second. Nothing was saved.",
      other: "Too many tries. Try again in {seconds} seconds. Nothing was saved.",
    },
    network: "No connection, so this may not be saved. What you typed is still here.",
    server: "The sign-in service has a problem. What you typed is still here.",
    unknown: "Something went wrong. What you typed is still here.",
    unanswered: "It is not known whether this was saved.",
    retry: "Try again",
    restart: "Start over",
    signIn: "Sign in",
  },
  invalid: {
    valueMissing: "Fill in this field.",
    email: "Enter an e-mail address, such as name@example.com.",
    url: "Enter a web address, such as https://example.com.",
    patternMismatch: "This does not have the form asked for.",
    tooLong: {
      count: "max",
      one: "Use at most {max} character.",
      other: "Use at most {max} characters.",
    },
    badInput: "Enter a valid value.",
    keyName: "Give the security key a name first.",
  },
  ceremony: {
    waiting: "Follow the instructions of your browser …",
    cancelled:
      "Nothing was added or confirmed: the request was cancelled or took too long. Try again.",
    registered: "This device is registered already.",
    unsupported: "This browser cannot use security keys or passkeys here.",
    insecure: "Security keys and passkeys do not work at this address.",
    failed: "The security key or passkey could not be used. Try again.",
    blocked: "The script for security keys and passkeys could not be loaded.",
  },
  tools: {
    copied: "Copied",
    copyFailed: "The browser does not allow copying here. Select the text and copy it yourself.",
    codesTitle: "Backup codes for {address}",
    codesText: "Each works once. Keep them where others cannot find them. {date}",
    codesFile: "backup-codes.txt",
  },
  /** Asked in the page before something is taken away. */
  questions: {
    removeKey: "Remove the security key “{name}”? You can no longer sign in with it.",
    removePasskey: "Remove the passkey “{name}”? You can no longer sign in with it.",
    unlink: "Unlink {name}? You can no longer sign in with that account.",
    disableApp: "Turn off the authenticator app? Its codes stop working.",
    disableCodes: "Turn off the backup codes? All of them stop working.",
    other: "Go on with “{name}”? It cannot be undone.",
    lastSecondFactor:
      "It is your last second step: from then on whoever knows your password can sign in.",
    cancel: "Cancel",
  },
  /** The login that a change waits for, in its dialog. */
  reauthentication: {
    refresh: "Sign in once more",
    refreshText:
      "Your sign-in was some time ago. Sign in again, and this change is saved by itself.",
    aal2: "Confirm with your second step",
    aal2Text: "After this the page goes on by itself.",
    pending: "One moment …",
    elsewhere: "Use the sign-in page",
  },
  verification: {
    title: "Confirm your address",
    sent: "A code was sent to {address}.",
    /** When another code can be asked for. */
    resendIn: {
      count: "seconds",
      one: "Possible in {seconds} second",
      other: "Possible in {seconds} seconds",
    },
    later: "Later",
    done: "{address} is confirmed.",
    failed: "The address cannot be confirmed right now.",
  },
  flow: { invalid: INVALID_FLOW },
} as const
