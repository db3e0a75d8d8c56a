import type { Text } from "./format.ts"

/** The library's own words; what Kratos says comes from Kratos. `{name}` is filled in. */
export const words = {
  groups: {
    profile: { title: "Profile", text: "How you appear, and where we reach you." },
    password: { title: "Password", text: "Choose one you do not use anywhere else." },
    totp: { title: "Authenticator app", text: "A code from your phone at each sign-in." },
    lookup_secret: { title: "Backup codes", text: "Each works once, if you lose your phone." },
    passkey: { title: "Passkeys", text: "Sign in with your fingerprint, face or device PIN." },
    webauthn: { title: "Security keys", text: "A key you plug in or tap when you sign in." },
    oidc: { title: "Linked accounts", text: "Sign in with an account you already have." },
    saml: { title: "Company sign-in", text: "Sign in with your organization’s account." },
    deviceauthn: { title: "Devices", text: "" },
    code: { title: "Code", text: "" },
    link: { title: "Link", text: "" },
    default: { title: "More", text: "" },
    identifier_first: { title: "Account", text: "" },
  },
  /** How a method stands, beside the heading of its section. */
  state: {
    on: "On",
    off: "Not set up",
    unconfirmed: "Not confirmed yet",
    keys: { count: "count", one: "{count} key", other: "{count} keys" },
    passkeys: { count: "count", one: "{count} passkey", other: "{count} passkeys" },
    linked: { count: "count", one: "{count} linked", other: "{count} linked" },
    unlinked: "None linked",
  },
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
  list: {
    add: "Add",
    addTo: "Add to {label}",
    remove: "Remove",
    removeItem: "Remove {label}",
    item: "{label} {number}",
  },
  rows: {
    added: "Added {date}",
    linked: "Linked",
    onlyLinked: "Linked. It is your only way to sign in, so it stays.",
    notLinked: "Not linked",
    unnamed: "Passkey",
    remove: "Remove",
    link: "Link",
    unlink: "Unlink",
  },
  totp: {
    scan: "Scan the picture with your authenticator app. On this device, copy the key into it.",
    verify: "Type the code the app shows.",
  },
  tools: {
    copy: "Copy",
    copyKey: "Copy the key",
    copyCodes: "Copy the codes",
    copied: "Copied",
    copyFailed: "The browser does not allow copying here. Select the text and copy it yourself.",
    download: "Download",
    downloadCodes: "Download the codes",
    print: "Print",
    printCodes: "Print the codes",
    codesTitle: "Backup codes for {address}",
    codesText: "Each works once. Keep them where others cannot find them. {date}",
    codesFile: "backup-codes.txt",
    show: "Show",
    hide: "Hide",
    showTyped: "Show what you type",
    hideTyped: "Hide what you type",
    discard: "Discard",
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
  codes: { used: "used" },
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
    text: "{address} is not confirmed yet.",
    link: "Confirm it",
    /** At the field of an address. */
    mark: "Not confirmed yet",
    confirm: "Confirm",
    confirmAddress: "Confirm {address}",
    title: "Confirm your address",
    wait: "One moment …",
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
  flow: {
    title: "This form cannot be shown",
    invalid:
      "FlowForm was given no Kratos flow: `flow` has no `ui.nodes`. Pass the flow a Kratos endpoint " +
      "answered with, and render something else until it is there.",
    /** Where JavaScript is off: a profile that a plain form would lose some of, or a key to add. */
    noScript: "This works only with JavaScript, which is off in your browser.",
    nodeFailed: "This field cannot be shown.",
    lastCredential: "This is your only way to sign in, so it cannot be removed.",
  },
} as const

/** The words of the page itself, by where they stand, such as `flow.loading`. All are needed. */
export type Words = Widened<typeof words>

/** Any string, and where values are filled in also one with plural forms. */
type Widened<Leaf> = Leaf extends string
  ? Leaf extends `${string}{${string}}${string}`
    ? Text
    : string
  : Leaf extends { count: string; other: string }
    ? Text
    : { readonly [Key in keyof Leaf]: Widened<Leaf[Key]> }
