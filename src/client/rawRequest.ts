interface Init {
  headers?: object
  credentials?: RequestCredentials
  body?: unknown
}

/** A method that gives the answer of `fetch`. */
export type RawMethod = (
  parameters: object,
  override: (context: { init: Init }) => Promise<Init>,
) => Promise<{ raw: Response }>

/**
 * A request by a `…Raw` method of `@ory/client-fetch`, with the JSON as it is both ways: its other
 * methods make dates of texts, and drop each field that was not known when they were generated. What
 * the app's configuration leaves open is set as `createOryClient` sets it. Of a refusal it throws the
 * answer unread: see `readRefusal`.
 */
export async function requestRaw(
  method: RawMethod,
  parameters: object,
  bodyName: string,
): Promise<{ data: unknown }> {
  const body = (parameters as Record<string, unknown>)[bodyName]
  // A body has to be there; the one to send comes after what would be made of it.
  const { raw } = await method({ ...parameters, [bodyName]: {} }, ({ init }) =>
    Promise.resolve({
      headers: { Accept: "application/json", ...init.headers },
      credentials: init.credentials ?? "include",
      ...(body !== undefined && { body }),
    }),
  )
  return { data: await readData(raw) }
}

/** As axios does it: what is no JSON stays a text, and a text cut short is no answer. */
export async function readData(response: Response): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    throw Object.assign(new Error("Network Error", { cause }), { name: "FetchError" })
  })
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
