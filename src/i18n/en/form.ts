/** The words that a form is shown with; what Kratos says comes from Kratos. `{name}` is filled in. */
export const formWords = {
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
    download: "Download",
    downloadCodes: "Download the codes",
    print: "Print",
    printCodes: "Print the codes",
    show: "Show",
    hide: "Hide",
    showTyped: "Show what you type",
    hideTyped: "Hide what you type",
    discard: "Discard",
  },
  codes: { used: "used" },
  verification: {
    text: "{address} is not confirmed yet.",
    link: "Confirm it",
    /** At the field of an address. */
    mark: "Not confirmed yet",
    confirm: "Confirm",
    confirmAddress: "Confirm {address}",
  },
  flow: {
    title: "This form cannot be shown",
    /** Where JavaScript is off: a profile that a plain form would lose some of, or a key to add. */
    noScript: "This works only with JavaScript, which is off in your browser.",
    /** Code that is loaded once it is needed. */
    notLoaded:
      "A part of this page could not be loaded. Check the connection and try again; if that does " +
      "not help, reload the page.",
    nodeFailed: "This field cannot be shown.",
    lastCredential: "This is your only way to sign in, so it cannot be removed.",
  },
} as const
