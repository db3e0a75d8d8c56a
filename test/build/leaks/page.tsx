import { later, left } from "./watch.ts"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import { createOryClient, OrySettings } from "react-ory-settings"

interface Answers {
  /** JSON of the flow as it is created. */
  created: string
  /** JSON of the flow after a save. */
  saved: string
}

declare global {
  interface Window {
    rounds: (count: number, answers: Answers) => Promise<void>
    left: () => ReturnType<typeof left> & { requests: number }
  }
}

let requests = 0

/** A Kratos that stores nothing, so that nothing grows but what the page keeps. */
function clientOf({ created, saved }: Answers) {
  return createOryClient("http://kratos.test", {
    fetch: async ({ method }) => {
      requests++
      await tick()
      requests--
      return new Response(method === "POST" ? saved : created, {
        headers: { "content-type": "application/json" },
      })
    },
  })
}

const tick = () => new Promise<void>((resolve) => later(resolve, 0))

async function found<T extends Element>(selector: string): Promise<T> {
  for (;;) {
    const element = document.querySelector<T>(selector)
    if (element) return element
    await tick()
  }
}

/** Opens the page, saves the profile, and closes it while it is saved once more. */
async function round(answers: Answers): Promise<void> {
  const queries = new QueryClient()
  const place = document.body.appendChild(document.createElement("div"))
  const root = createRoot(place)
  root.render(
    <QueryClientProvider client={queries}>
      <OrySettings client={clientOf(answers)} />
    </QueryClientProvider>,
  )
  const input = await found<HTMLInputElement>("[name='traits.nickname']")
  input.value = "Countess"
  input.dispatchEvent(new InputEvent("input", { bubbles: true }))
  const form = input.form!
  const button = form.querySelector<HTMLButtonElement>("button[name=method]")!
  form.requestSubmit(button)
  await found("[data-group=profile] [data-message-id='1050001']")
  form.requestSubmit(button)
  await found("[data-group=profile][data-submitting]")
  root.unmount()
  queries.clear()
  place.remove()
  while (requests > 0) await tick()
}

window.rounds = async (count, answers) => {
  for (let index = 0; index < count; index++) await round(answers)
}
window.left = () => ({ ...left(), requests })
