/** What @ory/elements-react's documentation asks for. */
export const elementsConfig = (url: string) => ({
  name: "Bench",
  sdk: { url },
  project: {
    default_redirect_url: "/",
    error_ui_url: "/error",
    name: "Bench",
    registration_enabled: true,
    verification_enabled: true,
    recovery_enabled: true,
    registration_ui_url: "/registration",
    verification_ui_url: "/verification",
    recovery_ui_url: "/recovery",
    login_ui_url: "/login",
    settings_ui_url: "/settings",
    default_locale: "en",
    locale_behavior: "force_default",
  },
})
