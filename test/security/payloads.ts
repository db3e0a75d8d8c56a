import type { SettingsFlow } from "@ory/client"
import { makeInput, makeNode } from "../flow/make.ts"

/** A flow, or a part of one, that means harm. */
export interface Payload {
  name: string
  /** Stand beside a profile that has to work all the same. */
  nodes?: object[]
  ui?: object
  flow?: Partial<Record<keyof SettingsFlow, unknown>>
  scripts?: "native" | "load"
  /**
   * What leaves by contract: an image at an address of http(s) is loaded, as is Kratos's script from
   * the origin that the flow itself names, where the app chose `scripts="load"`.
   */
  loads?: RegExp
}

/** Runs whatever can be run: each of these would be told by the trap. */
export const RUN = "window.pwned()"
export const MARKUP = [
  `"><img src=x onerror=${RUN}>`,
  `</script><script>${RUN}</script>`,
  `<svg onload=${RUN}><iframe srcdoc="<script>parent.pwned()</script>">`,
]
export const EVIL = "https://evil.invalid"
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><image href="${EVIL}/in.png"/></svg>`

export const text = (value: unknown, more: object = {}) => ({
  id: 1,
  type: "info",
  text: value,
  ...more,
})
export const label = (value: unknown, more: object = {}) => ({ meta: { label: text(value, more) } })
export const input = (attributes: object, node: object = {}) =>
  makeInput(attributes, { group: "evil", ...node })
export const button = (attributes: object, node: object = {}) =>
  input({ type: "submit", value: "go", ...attributes }, { ...label("Go"), ...node })
export const other = (type: string, attributes: object, node: object = {}) =>
  makeNode({
    type,
    group: "evil",
    attributes: { node_type: type, id: "n", ...attributes },
    ...node,
  })

export const one = (name: string, ...nodes: object[]): Payload => ({ name, nodes })

export const CODE_URLS = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\nscript:${RUN}`,
  `java\tscript:${RUN}`,
  `\u0001 javascript:${RUN}`,
  `javascript://evil.invalid/%0a${RUN}`,
  `data:text/html,<script>parent.pwned()</script>`,
  `vbscript:${RUN}`,
  `blob:${EVIL}/1`,
]

/** Where things lead, and text that is markup. */
export const ADDRESSES_AND_MARKUP: Payload[] = [
  ...CODE_URLS.flatMap((url) => [
    one(`a link to ${JSON.stringify(url)}`, other("a", { href: url, title: text("Read") })),
    one(`an image of ${JSON.stringify(url)}`, other("img", { src: url })),
  ]),
  ...CODE_URLS.slice(0, 3).map((action) => ({
    name: `forms to ${JSON.stringify(action)}`,
    ui: { action },
  })),
  { name: "forms to another origin", ui: { action: `${EVIL}/take` } },
  { name: "forms by GET", ui: { method: "GET" } },

  one(
    "an SVG image that runs",
    other("img", { src: `data:image/svg+xml,${encodeURIComponent(SVG)}` }),
  ),
  one("an SVG image in base64", other("img", { src: `data:image/svg+xml;base64,${btoa(SVG)}` })),
  one(
    "an SVG as the QR code",
    other(
      "img",
      { id: "totp_qr", src: `data:image/svg+xml;base64,${btoa(SVG)}` },
      { group: "totp" },
    ),
  ),
  one("an image that is HTML", other("img", { src: `data:image/png,<script>${RUN}</script>` })),
  {
    ...one(
      "an image elsewhere, with handlers",
      other("img", {
        src: `${EVIL}/pixel.png`,
        onerror: RUN,
        onload: RUN,
        srcset: `${EVIL}/2x.png 2x`,
      }),
    ),
    loads: /^https:\/\/evil\.invalid\/pixel\.png$/,
  },

  ...MARKUP.flatMap((markup) => [
    one(
      `${markup} as a label`,
      input({ name: "x" }, label(markup)),
      button({ name: "y" }, label(markup)),
    ),
    one(
      `${markup} as a message`,
      input({ name: "x" }, { messages: [text(markup, { type: "error" })] }),
    ),
    one(`${markup} as a title`, other("a", { href: "/", title: text(markup) })),
    one(`${markup} as a text`, other("text", { text: text(markup) })),
    one(
      `${markup} as a value`,
      input({ name: "x", value: markup }),
      input({ name: "z", type: "hidden", value: markup }),
    ),
    one(`${markup} as a name`, input({ name: markup }), button({ name: markup, value: markup })),
    one(
      `${markup} as an id`,
      other("text", { id: markup, text: text("t") }),
      other("div", { id: markup, class: markup, data: { [markup]: markup } }),
    ),
    one(`${markup} as a group`, makeInput({ name: "x" }, { group: markup })),
    one(
      `${markup} in contexts`,
      input(
        { name: "x" },
        {
          messages: [
            text("m", {
              id: 4000003,
              context: { min_length: markup, actual_length: { [markup]: markup } },
            }),
          ],
        },
      ),
    ),
    one(
      `${markup} as codes`,
      other(
        "text",
        {
          text: text(markup, {
            id: 1050015,
            context: {
              secrets: [text(markup), text("", { id: 1050014, context: { used_at: markup } })],
            },
          }),
        },
        { group: "lookup_secret" },
      ),
    ),
    one(
      `${markup} as a key's name`,
      button(
        { name: "webauthn_remove", value: "1" },
        {
          group: "webauthn",
          ...label(markup, { id: 1050018, context: { display_name: markup, added_at: markup } }),
        },
      ),
    ),
  ]),
]
