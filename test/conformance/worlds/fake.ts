import { createFakeKratos } from "../../../src/testing/index.ts"
import type { StartWorld } from "./world.ts"

const URL = "http://localhost:14433"
const APP_URL = "http://localhost:13000"

/** In the words of the provider of the end-to-end tests. */
const DENIED = {
  error: "access_denied",
  error_description: "The person denied the consent.",
}

const providers = [
  { id: "local", label: "Local" },
  { id: "other", label: "Other" },
]

/** The fake, with a browser's cookies sent and received as headers. */
export const fakeWorld: StartWorld = ({ afterSettingsPath, ...options } = {}) => {
  const kratos = createFakeKratos({
    ...options,
    url: URL,
    appUrl: APP_URL,
    afterSettingsUrl: afterSettingsPath && APP_URL + afterSettingsPath,
    // It refuses providers that nobody could use.
    ...(options.methods?.oidc !== false && { providers }),
    cookies: "headers",
  })
  const read = new Map<string, number>()
  return Promise.resolve({
    name: "fake",
    url: URL,
    appUrl: APP_URL,
    elsewhere: [[/https:\/\/(local|other)\.example\/auth(?=\?)/g, "<provider>"]],
    fetch: (request) => kratos.fetch(request),
    now: () => Date.parse(kratos.state().now),
    createIdentity: (person) => Promise.resolve(kratos.createIdentity(person).id),
    setTraits: (id, traits) => {
      kratos.setTraits(id, traits)
      return Promise.resolve()
    },
    deleteSessions: (id) => {
      kratos.deleteSessions(id)
      return Promise.resolve()
    },
    emailedCode: (address) => {
      const number = read.get(address) ?? 0
      read.set(address, number + 1)
      const codes = kratos.state().mails.flatMap((mail) => {
        return mail.to === address && mail.code ? mail.code : []
      })
      const code = codes[number]
      if (code) return Promise.resolve(code)
      return Promise.reject(new Error(`No mail ${number + 1} with a code was sent to ${address}.`))
    },
    wait: (milliseconds) => {
      kratos.advance(milliseconds)
      return Promise.resolve()
    },
    answerAtProvider: (redirect, answer) =>
      Promise.resolve(kratos.providerCallback(redirect, answer === "deny" ? DENIED : answer)),
    stop: () => Promise.resolve(),
  })
}
