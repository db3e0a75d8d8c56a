/**
 * A Kratos in memory, for tests, stories and demos.
 *
 * @module react-ory-settings/testing
 */

export { createFakeKratos, type FakeKratos } from "./createFakeKratos.ts"
export type {
  Duration,
  FakeIdentity,
  FakeKey,
  FakeKratosOptions,
  FakeMethods,
  FakeWebhookAnswer,
  FakeWebhookCall,
  Fault,
} from "./options.ts"
export type { ProviderAnswer } from "./oidc/provider.ts"
export type { FakeKratosState, IdentityState, RequestState, SessionState } from "./state.ts"
export type { Mail } from "./store.ts"
