import { render, screen, within } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { FlowForm, Section } from "react-ory-settings"
import type { FlowFormProps } from "react-ory-settings"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { answerWith, flowAnswer, freshFlow, held } from "../answers.ts"
import { showPage } from "../page.tsx"

const FRESH = "browser-all-methods-fresh"

const scrollIntoView = vi.fn<() => void>()

beforeEach(() => {
  scrollIntoView.mockClear()
  // jsdom scrolls nothing and has no such method.
  Element.prototype.scrollIntoView = scrollIntoView
})

afterEach(() => {
  delete (Element.prototype as Partial<Element>).scrollIntoView
  location.hash = ""
})

const show = (props: Partial<FlowFormProps> = {}) =>
  render(<FlowForm flow={freshFlow(FRESH)} groups={["profile", "password", "totp"]} {...props} />)

const headings = () => screen.getAllByRole("heading").map(({ textContent }) => textContent)
const levels = () => screen.getAllByRole("heading").map(({ tagName }) => tagName)

describe("room for the host's own", () => {
  it("children stand below the sections", () => {
    show({ children: <Section title="Sessions">This device</Section> })
    expect(headings()).toEqual(["Profile", "Password", "Authenticator app", "Sessions"])
  })

  it("renderGroup puts something before, after or around a section", () => {
    show({
      renderGroup: (section, name) => (
        <>
          {name === "password" && <Section title="Before the password" />}
          {name === "profile" ? <div data-testid="around">{section}</div> : section}
          {name === "totp" && <Section title="Last" />}
        </>
      ),
    })
    expect(headings()).toEqual([
      "Profile",
      "Before the password",
      "Password",
      "Authenticator app",
      "Last",
    ])
    const around = screen.getByTestId("around")
    expect(within(around).getByRole("heading", { name: "Profile" })).toBeVisible()
    expect(within(around).queryByRole("heading", { name: "Password" })).toBeNull()
  })

  it("renderGroup keeps what is typed, also where it is another function each time", async () => {
    const renderGroup = (section: React.ReactNode) => <div>{section}</div>
    const { rerender } = show({ renderGroup })
    await userEvent.type(screen.getByLabelText("Last name"), "Hopper")
    rerender(
      <FlowForm
        flow={freshFlow(FRESH)}
        groups={["profile", "password", "totp"]}
        renderGroup={(section) => <div>{section}</div>}
      />,
    )
    expect(screen.getByLabelText("Last name")).toHaveValue("Hopper")
  })

  it("stands in OrySettings just the same, and submits as it did", async () => {
    const kratos = answerWith({
      create: [flowAnswer(FRESH)],
      submit: [flowAnswer("submit-password-success-200")],
    })
    showPage(kratos, {
      groups: ["profile", "password"],
      children: <Section title="Sessions" />,
      renderGroup: (section, name) => (name === "profile" ? <main>{section}</main> : section),
    })
    const main = await screen.findByRole("main")
    expect(screen.getByRole("heading", { name: "Sessions" })).toBeVisible()
    await userEvent.type(within(main).getByLabelText("Last name"), "Hopper")
    await userEvent.click(within(main).getByRole("button", { name: "Save" }))
    expect(kratos.posted()).toEqual([
      expect.objectContaining({
        traits: expect.objectContaining({
          name: expect.objectContaining({ last: "Hopper" }) as unknown,
        }) as unknown,
      }),
    ])
  })
})

describe("<Section>", () => {
  it("is a section with a heading, a line, a state and what is in it", () => {
    show({
      children: (
        <Section
          title="Sessions"
          description="Where you are signed in."
          state={<b>2 devices</b>}
          id="sessions"
          aria-label="Your sessions"
          style={{ order: 4 }}
        >
          <p>This device</p>
        </Section>
      ),
    })
    const section = screen.getByRole("region", { name: "Your sessions" })
    expect(section).toHaveAttribute("id", "sessions")
    expect(section).toHaveAttribute("data-ory", "group")
    expect(section.style.order).toBe("4")
    expect(within(section).getByRole("heading", { name: "Sessions", level: 2 })).toBeVisible()
    for (const text of ["Where you are signed in.", "2 devices", "This device"]) {
      expect(within(section).getByText(text)).toBeVisible()
    }
  })

  it("has the theme's classes and styles, and the host's beside them", () => {
    show({
      theme: { classNames: { group: "themed", heading: "title" }, styles: { group: { order: 1 } } },
      children: <Section title="Sessions" className="mine" aria-label="Mine" />,
    })
    const section = screen.getByRole("region", { name: "Mine" })
    expect(section).toHaveClass("ory-group", "themed", "mine")
    expect(section.style.order).toBe("1")
    expect(within(section).getByRole("heading")).toHaveClass("ory-heading", "title")
  })

  it("of the host's is no group of the flow: nothing in it is kept or sent", async () => {
    const onSubmit = vi.fn<NonNullable<FlowFormProps["onSubmit"]>>()
    show({
      onSubmit,
      groups: ["profile"],
      children: (
        <Section title="Delete the account">
          <label>
            Why <input name="why" />
          </label>
        </Section>
      ),
    })
    await userEvent.type(screen.getByLabelText("Why"), "reasons")
    await userEvent.click(screen.getByRole("button", { name: "Save" }))
    expect(JSON.stringify(onSubmit.mock.calls[0]?.[0])).not.toContain("reasons")
  })
})

describe("headingLevel", () => {
  it("is two unless the page says otherwise", () => {
    show({ children: <Section title="Sessions" /> })
    expect(new Set(levels())).toEqual(new Set(["H2"]))
  })

  it.each([1, 3, 6] as const)("%i is that of all sections, the host's own among them", (level) => {
    show({ headingLevel: level, children: <Section title="Sessions" /> })
    expect(levels()).toEqual(Array.from({ length: 4 }, () => `H${level}`))
  })

  it("changes with the page, and what is typed stays", async () => {
    const { rerender } = show()
    await userEvent.type(screen.getByLabelText("Last name"), "Hopper")
    rerender(<FlowForm flow={freshFlow(FRESH)} groups={["profile"]} headingLevel={4} />)
    expect(screen.getByRole("heading", { name: "Profile", level: 4 })).toBeVisible()
    expect(screen.getByLabelText("Last name")).toHaveValue("Hopper")
  })
})

describe("a link to a section", () => {
  const scrolledTo = () => scrollIntoView.mock.contexts.map((section) => (section as Element).id)

  it("is honoured once the page is there, after it has loaded", async () => {
    location.hash = "#ory-totp"
    const kratos = answerWith({ create: [flowAnswer(FRESH)] })
    showPage(kratos)
    expect(scrolledTo()).toEqual([])
    expect(await screen.findByRole("heading", { name: "Authenticator app" })).toHaveFocus()
    expect(scrolledTo()).toEqual(["ory-totp"])
  })

  it("goes before the section that the flow calls active", () => {
    location.hash = "#ory-totp"
    show({ flow: { ...freshFlow(FRESH), active: "password" } })
    expect(scrolledTo()).toEqual(["ory-totp"])
  })

  it("may be to a section of the host's own", () => {
    location.hash = "#sessions"
    show({ children: <Section title="Sessions" id="sessions" /> })
    expect(scrolledTo()).toEqual(["sessions"])
    expect(screen.getByRole("heading", { name: "Sessions" })).toHaveFocus()
  })

  it.each(["", "#", "#ory-", "#ory-nowhere", "#ory-totp2", "#[data-ory]", "#%E0%A4%A"])(
    "%j, where there is none such, moves nothing",
    (hash) => {
      location.hash = hash
      show()
      expect(scrolledTo()).toEqual([])
      expect(document.body).toHaveFocus()
    },
  )

  it("is to each section by its group", () => {
    show({ groups: undefined, flow: freshFlow("browser-all-methods-enrolled") })
    const ids = [...document.querySelectorAll("section")].map(({ id }) => id)
    const groups = ["profile", "password", "totp", "lookup_secret", "passkey", "webauthn", "oidc"]
    expect(ids).toEqual(groups.map((group) => `ory-${group}`))
  })
})

describe("flow.active", () => {
  it("opens the section that one comes back to, with the answer in it", () => {
    show({ groups: undefined, flow: freshFlow("flow-after-oidc-link-conflict") })
    expect(scrollIntoView.mock.contexts).toEqual([document.getElementById("ory-oidc")])
    const heading = screen.getByRole("heading", { name: "Linked accounts" })
    expect(heading).toHaveFocus()
    const section = heading.closest("section")!
    expect(within(section).getByRole("alert")).toBeVisible()
  })

  it("that is not on the page opens nothing", () => {
    show({ flow: { ...freshFlow(FRESH), active: "webauthn" } })
    expect(scrollIntoView).not.toHaveBeenCalled()
  })
})

it("the host's own sections are there while the page loads, with its headings' level", async () => {
  const answer = held(flowAnswer(FRESH))
  showPage(answerWith({ create: [answer.answer] }), {
    headingLevel: 3,
    children: <Section title="Sessions" />,
  })
  expect(headings()).toEqual(["Sessions"])
  answer.release()
  await screen.findByRole("heading", { name: "Profile" })
  expect(headings()).toEqual(["Profile", "Password", "Authenticator app", "Sessions"])
  expect(new Set(levels())).toEqual(new Set(["H3"]))
})
