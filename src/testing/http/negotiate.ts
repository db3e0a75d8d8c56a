interface Range {
  value: string
  q: number
}

function ranges(accept: string): Range[] {
  return accept.split(",").flatMap((part) => {
    const [value = "", ...parameters] = part.split(";").map((text) => text.trim())
    if (!value) return []
    const q = parameters.find((parameter) => parameter.startsWith("q="))
    return [{ value, q: q ? Number(q.slice(2)) || 0 : 1 }]
  })
}

/** How closely a range fits an offer: 0 exactly, 1 by type, 2 as anything; `undefined`: not at all. */
function wildness(range: string, offer: string): number | undefined {
  if (range === "*/*") return 2
  if (range.endsWith("/*")) return offer.startsWith(range.slice(0, -1)) ? 1 : undefined
  return range === offer ? 0 : undefined
}

/** The offer that fits an `Accept` header best; the first of equals, else the fallback. */
function negotiate(accept: string, offers: string[], fallback: string): string {
  let best = { offer: fallback, q: -1, wild: 3 }
  for (const offer of offers) {
    for (const { value, q } of ranges(accept)) {
      const wild = wildness(value, offer)
      if (q === 0 || q < best.q || wild === undefined) continue
      if (q > best.q || best.wild > wild) best = { offer, q, wild }
    }
  }
  return best.offer
}

/** Whether a request wants JSON rather than a redirect: by `Accept`, or by what it sends. */
export function isJsonRequest(headers: Headers): boolean {
  const accept = headers.get("accept") ?? ""
  const offers = ["text/html", "text/*", "*/*", "application/json"]
  return (
    negotiate(accept, offers, "text/html") === "application/json" ||
    headers.get("content-type") === "application/json"
  )
}

/** Whether `Accept` alone asks for JSON: how a flow's creation decides. */
export function acceptsJson(headers: Headers): boolean {
  const accept = headers.get("accept") ?? ""
  return negotiate(accept, ["text/html", "application/json"], "text/html") === "application/json"
}
