import { decodeBody, readBody, type Decoded, type DecodeOptions } from "../schema/decodeBody.ts"
import type { MethodDecoder } from "../schema/methodSchemas.ts"
import type { Exchange } from "./exchange.ts"

function optionsOf({ method, url }: Exchange, decoder: MethodDecoder): DecodeOptions {
  return { ...decoder, method, query: url.searchParams }
}

/**
 * What a request sends, read for one purpose.
 * @throws HttpError 400 for what cannot be read; ValidationError for what does not fit
 */
export function decode(exchange: Exchange, decoder: MethodDecoder): Record<string, unknown> {
  return decodeBody(exchange.body, decoder.schema, optionsOf(exchange, decoder))
}

/** The same with the error beside what could be read. */
export function decodePart(exchange: Exchange, decoder: MethodDecoder): Decoded {
  return readBody(exchange.body, decoder.schema, optionsOf(exchange, decoder))
}
