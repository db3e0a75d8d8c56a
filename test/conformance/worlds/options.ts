import { schemaText } from "../../kratos/stack/schemas.ts"
import type { WorldOptions } from "./world.ts"

const schema = (id: "full" | "objects" | "bounded") => JSON.parse(schemaText(id)) as object

/** What one Kratos cannot serve together, each set up for scenarios of its own. */
export const worldOptions = {
  /** A login is old soon. */
  privileged: { privilegedSessionMaxAge: "3s" },
  /** A settings flow expires soon. */
  expiring: { flowLifespan: "3s" },
  /** A session expires soon. */
  forgetful: { sessionLifespan: "3s" },
  /** Everything on, an address, a name and a nickname. */
  usual: {},
  full: { identitySchema: schema("full") },
  objects: { identitySchema: schema("objects") },
  bounded: { identitySchema: schema("bounded") },
} satisfies Record<string, WorldOptions>

export type WorldName = keyof typeof worldOptions

/** After this, what lasts three seconds in a world is over. */
export const OVER_MS = 3_300
