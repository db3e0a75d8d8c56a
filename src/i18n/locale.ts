import type { Words } from "./en.ts"
import type { Text } from "./format.ts"

/** The language of a page: the library's own words, and Kratos's by the id of its message. */
export interface Locale {
  /** BCP 47 tag, such as `de` or `pt-BR`: also how numbers and dates are written. */
  code: string
  /** The direction of writing. */
  direction: "ltr" | "rtl"
  words: Words
  /** What Kratos says, by message id; an id that is missing is shown in Kratos's own words. */
  messages: Readonly<Record<MessageId, Text>> & Readonly<Record<number, Text>>
  /**
   * What Kratos says under its generic id 4000001, by what it is about; any other is
   * `messages[4000001]`.
   */
  reasons: Readonly<Record<Reason, string>>
}

/**
 * The messages that Kratos documents of settings flows, and of flows for signing in again and for
 * confirming an address. `context` values go in by name.
 */
export const MESSAGE_IDS = [
  // Success: `privileged_session_expires_at`.
  1050001, 1060001,
  // Labels: `provider`, `secret`, `used_at`, `display_name`, `title`.
  1050002, 1050003, 1050004, 1050005, 1050006, 1050007, 1050008, 1050009, 1050010, 1050011, 1050012,
  1050013, 1050014, 1050015, 1050016, 1050017, 1050018, 1050019, 1050020, 1070001, 1070002, 1070003,
  1070006,
  // Of newer Kratos: a device to remove, its hidden challenge, what the organization manages.
  1050021, 1050022, 1050023,
  // What is wrong with a value, with the limits of the identity schema in the context.
  4000002, 4000003, 4000004, 4000017, 4000018, 4000019, 4000020, 4000021, 4000022, 4000023, 4000024,
  4000025, 4000026, 4000029, 4000030, 4000040, 4000041,
  // Why a change was refused.
  4000001, 4000005, 4000007, 4000008, 4000009, 4000031, 4000032, 4000033, 4000034, 4000039, 4010004,
  4050001,
  // By newer Kratos: no device, a key or a device's signature that is wrong, more than one address.
  4000042, 4000043, 4000044, 4050002,
  // Signing in: `provider`, `address`.
  1010001, 1010002, 1010003, 1010004, 1010006, 1010007, 1010008, 1010009, 1010010, 1010012, 1010013,
  1010014, 1010015, 1010019, 1010021, 1010022, 1010023, 1070004, 1070013,
  // Why nobody was let in.
  4000006, 4000010, 4000011, 4000012, 4000013, 4000014, 4000015, 4000016, 4000035, 4010001, 4010002,
  4010008,
  // Confirming an address.
  1070005, 1070007, 1070008, 1070009, 1070011, 1080001, 1080002, 1080003,
  // Why it was not confirmed.
  4010006, 4070001, 4070002, 4070005, 4070006,
] as const

/** The ids of Kratos's messages that a catalogue has to know. */
export type MessageId = (typeof MESSAGE_IDS)[number]

/** Kratos v1.3 says these under 4000001, in English; newer ones have ids of their own for some. */
export const REASONS = ["email", "tel", "uri", "date", "enum", "denied", "last_credential"] as const

/** Why a value was refused, where Kratos tells only in English. */
export type Reason = (typeof REASONS)[number]
