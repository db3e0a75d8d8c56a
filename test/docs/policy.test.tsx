// @vitest-environment node
import { renderToString } from "react-dom/server"
import { FlowForm } from "react-ory-settings"
import { expect, it } from "vitest"
import { flowFixture, flowFixtureNames } from "../fixtures.ts"
import { policy } from "../kratos/stack/policy.ts"
import { codeOf } from "./pages.ts"

/** The directives of a header, without the spaces that it was laid out with. */
const directives = (text: string) => text.split(";").map((part) => part.trim())

it("is documented as the end-to-end tests have it", () => {
  const text = codeOf("docs/recipes/security.md", "text")
  const header = text.replace("Content-Security-Policy:", "")
  const urls = { kratosUrl: "https://auth.example.com", adminUrl: "", appUrl: "", providerUrl: "" }
  expect(directives(header)).toEqual(directives(policy(urls)))
})

it.each(flowFixtureNames)("has nothing to refuse in the server's HTML of %s", (name) => {
  const html = renderToString(<FlowForm flow={flowFixture(name)} scripts="load" />)
  expect(html).toContain('data-ory="flow"')
  expect(html).not.toMatch(/<(script|style|iframe|object|embed)|\s(style|srcdoc|on\w+)=/i)
})
