import { test as base } from "@playwright/test"
import { virtualAuthenticator } from "./helpers/authenticator.ts"
import type { AuthenticatorOptions, VirtualAuthenticator } from "./helpers/authenticator.ts"
import { ConsoleGuard } from "./helpers/consoleGuard.ts"
import { Keyboard } from "./helpers/keyboard.ts"
import { createPerson, type Person, type PersonOptions } from "./helpers/person.ts"
import { signIn } from "./helpers/signIn.ts"
import { startStack, type Stack, type StackOptions } from "./stack/stack.ts"

export { expect } from "@playwright/test"
export { continueAtProvider, denyAtProvider } from "./helpers/provider.ts"
export { signInAtProvider, signInOnPage } from "./helpers/signIn.ts"
export { acceptsPassword, logInNatively } from "./stack/client.ts"
export { totpCode } from "./stack/totp.ts"
export type { Person, Stack, StackOptions }

interface TestFixtures {
  /** Listens on the console: a test fails on any error or warning it did not allow. */
  consoleGuard: ConsoleGuard
  /** Makes one more account. */
  createPerson: (options?: PersonOptions) => Promise<Person>
  /** A fresh account: schema `default`, verified, with a password. */
  person: Person
  /** Signs the test's browser in without a page. */
  signIn: (person: Pick<Person, "email" | "password">) => Promise<void>
  /** Plugs an authenticator into the test's page. */
  addAuthenticator: (options?: AuthenticatorOptions) => Promise<VirtualAuthenticator>
  /** The test's page, by the keyboard alone. */
  keyboard: Keyboard
  needsKratos: undefined
  kratosLog: undefined
}

interface WorkerFixtures {
  /** How the spec file wants its stack: `test.use({ stackOptions: { … } })`, once per file. */
  stackOptions: StackOptions
  /** Kratos, the provider and the app, shared by the tests of a file. */
  stack: Stack
}

const STACK_STARTS_WITHIN_MS = 120_000

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stackOptions: [{}, { option: true, scope: "worker" }],

  stack: [
    async ({ stackOptions }, provide) => {
      // A skip here would make Playwright call the file's other tests passed; see needsKratos.
      if (process.env.KRATOS_UNAVAILABLE) {
        await provide({} as Stack)
        return
      }
      const stack = await startStack(stackOptions)
      await provide(stack)
      await stack.stop()
    },
    { scope: "worker", timeout: STACK_STARTS_WITHIN_MS },
  ],

  // The first of the test's own fixtures, so that no other one touches the missing stack.
  needsKratos: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures it needs here
    async ({}, provide) => {
      const reason = process.env.KRATOS_UNAVAILABLE
      base.skip(reason !== undefined, reason)
      await provide(undefined)
    },
    { auto: true },
  ],

  baseURL: async ({ stack }, provide) => {
    await provide(stack.appUrl)
  },

  consoleGuard: [
    async ({ context }, provide) => {
      const guard = new ConsoleGuard()
      guard.watch(context)
      await provide(guard)
      guard.expectSilence()
    },
    { auto: true },
  ],

  kratosLog: [
    async ({ stack }, provide, testInfo) => {
      const before = stack.kratosLog().length
      await provide(undefined)
      if (testInfo.status === testInfo.expectedStatus) return
      await testInfo.attach("kratos.log", { body: stack.kratosLog().slice(before) })
    },
    { auto: true },
  ],

  createPerson: async ({ stack }, provide) => {
    await provide((options) => createPerson(stack.admin, options))
  },

  person: async ({ createPerson }, provide) => {
    await provide(await createPerson())
  },

  signIn: async ({ context, stack }, provide) => {
    await provide((person) => signIn(context, stack.kratosUrl, person))
  },

  keyboard: async ({ page }, provide) => {
    await provide(new Keyboard(page))
  },

  addAuthenticator: async ({ page }, provide) => {
    await provide((options) => virtualAuthenticator(page, options))
  },
})
