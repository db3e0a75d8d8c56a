import { HttpError, ValidationError } from "../errors.ts"
import { SetError, decodeValues, fillObjects, refuseBroken, type Values } from "./decodeValues.ts"
import { goFixed } from "./goFormat.ts"
import type { JsonSchema } from "./jsonSchema.ts"
import { JsonNumber, toPlain, type Json, type JsonObject } from "./jsonValue.ts"
import { listPaths } from "./listPaths.ts"
import { JsonError, parseStart } from "./parseJson.ts"
import { validate } from "./validator.ts"

/** A request's body, by its content type. A form's names may come more than once. */
export type RequestBody =
  | { kind: "json"; text: string }
  | { kind: "form"; entries: [string, string][]; error?: string }
  | { kind: "none" }
  | { kind: "other"; contentType: string }

/** How to read a body, and the request that it came with. */
export interface DecodeOptions {
  /** Whether the body has to fit the schema. */
  validate: boolean
  /** The HTTP methods that are allowed. @default POST, PUT and PATCH */
  methods?: readonly string[]
  /** Whether the query counts too: before the members of a JSON body, after those of a form. */
  queryToo?: boolean
  /** What Kratos calls the form in errors on booleans that are none. */
  struct?: string
  /** The request's HTTP method. @default "POST" */
  method?: string
  /** The request's query, which is all that counts of a GET. @default none */
  query?: Iterable<[string, string]>
}

/** What was read, as far as that was possible, and what was wrong with it. */
export interface Decoded {
  payload: Record<string, unknown>
  error?: HttpError | ValidationError
}

const CONTENT_TYPES = "[multipart/form-data application/x-www-form-urlencoded application/json]"
const MAX_DEPTH = 5

const badRequest = (reason: string, message?: string) => new HttpError(400, { reason, message })

function checkRequest(body: RequestBody, method: string, methods: readonly string[]): void {
  if (!methods.includes(method)) {
    throw badRequest(
      `Unable to decode body because HTTP Request Method was "${method}" but only [${methods.join(" ")}] are supported.`,
    )
  }
  if (method === "GET") return
  if (body.kind === "none" || (body.kind === "json" && body.text === "")) {
    throw badRequest(
      'Unable to decode HTTP Request Body because its HTTP Header "Content-Length" is zero.',
    )
  }
  if (body.kind === "other") {
    throw badRequest(
      `HTTP ${method} Request used unknown HTTP Header "Content-Type: ${body.contentType}", only ${CONTENT_TYPES} are supported.`,
    )
  }
}

function collect(entries: Iterable<[string, string]>): Values {
  const values: Values = new Map()
  for (const [name, text] of entries) values.set(name, [...(values.get(name) ?? []), text])
  return values
}

function kindOf(value: Json): string {
  if (typeof value === "string") return "String"
  if (value instanceof JsonNumber) return "Number"
  if (value === null) return "Null"
  if (typeof value === "boolean") return value ? "True" : "False"
  return "JSON"
}

/** A member as the text that a form would send: arrays and objects as they were written. */
function memberText(value: Json, text: string): string {
  if (value === null) return ""
  if (typeof value === "string") return value
  if (value instanceof JsonNumber && !/^-?\d+$/.test(value.text)) return goFixed(Number(value.text))
  return text
}

function jsonValues(text: string, query: Values): Values {
  let parsed
  try {
    parsed = parseStart(text)
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    const end = text.trim() === "" ? "EOF" : "unexpected EOF"
    throw badRequest("Unable to decode form as JSON.", error.isEnd ? end : error.message)
  }
  if (!parsed.members) {
    const kind = kindOf(parsed.value)
    throw badRequest(`Expected JSON sent in request body to be an object but got: ${kind}`)
  }
  const values: Values = new Map()
  for (const { key, value, text: written } of parsed.members) {
    values.set(key, [memberText(value, written)])
  }
  for (const [name, [first = ""]] of query) values.set(name, [first])
  return values
}

function readValues(body: RequestBody, method: string, options: DecodeOptions): Values {
  const query = [...(options.query ?? [])]
  if (method === "GET") return collect(query)
  const added = options.queryToo ? query : []
  if (body.kind === "json") return jsonValues(body.text, collect(added))
  if (body.kind !== "form") return new Map()
  if (body.error !== undefined) {
    throw badRequest(`Unable to decode HTTP ${method} form body: ${body.error}`)
  }
  return collect([...body.entries, ...added])
}

/** What Kratos did not expect: its own fault, but answered with 400 as all errors of a flow are. */
const unexpected = (message: string) => new HttpError(500, { message, httpStatus: 400 })

function unreadable(isJson: boolean, message: string): HttpError {
  return isJson ? unexpected(message) : badRequest(`Unable to decode JSON payload: ${message}`)
}

function checkStruct(document: JsonObject, schema: JsonSchema, struct: string, isJson: boolean) {
  for (const { name, kind } of listPaths(schema, MAX_DEPTH)) {
    const value = document[name]
    if (kind !== "boolean" || value === undefined || typeof value === "boolean") continue
    throw unreadable(
      isJson,
      `json: cannot unmarshal string into Go struct field ${struct}.${name} of type bool`,
    )
  }
}

function readDocument(body: RequestBody, schema: JsonSchema, options: DecodeOptions): JsonObject {
  const method = (options.method ?? "POST").toUpperCase()
  checkRequest(body, method, options.methods ?? ["POST", "PUT", "PATCH"])
  const isJson = method !== "GET" && body.kind === "json"
  const paths = listPaths(schema, MAX_DEPTH)
  const values = readValues(body, method, options)
  try {
    const document = decodeValues(values, paths)
    fillObjects(document, paths)
    refuseBroken(document)
    if (options.struct !== undefined) checkStruct(document, schema, options.struct, isJson)
    return document
  } catch (error) {
    if (error instanceof JsonError) throw unreadable(isJson, error.message)
    if (error instanceof SetError) throw unexpected(error.message)
    throw error
  }
}

/**
 * Reads a request as Kratos does: JSON and forms alike by dotted names (`traits.email`), texts made
 * into what the schema asks for, what is empty left out, objects that were not sent `{}`.
 *
 * Never throws: beside an `error`, `payload` is still what was read, `{}` where nothing could be.
 */
export function readBody(body: RequestBody, schema: JsonSchema, options: DecodeOptions): Decoded {
  let document
  try {
    document = readDocument(body, schema, options)
  } catch (error) {
    if (error instanceof HttpError) return { payload: {}, error }
    throw error
  }
  const payload = toPlain(document) as Record<string, unknown>
  const issues = options.validate ? validate(schema, document, schema) : []
  return issues.length > 0 ? { payload, error: new ValidationError(issues) } : { payload }
}

/**
 * As `readBody`, for who needs nothing of a body that is refused.
 *
 * @throws HttpError 400 for what cannot be read, 500 (answered with status 400) for what Kratos
 *   fails at; ValidationError
 */
export function decodeBody(
  body: RequestBody,
  schema: JsonSchema,
  options: DecodeOptions,
): Record<string, unknown> {
  const { payload, error } = readBody(body, schema, options)
  if (error) throw error
  return payload
}
