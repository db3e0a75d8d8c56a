import type { Decorator } from "@storybook/react-vite"

/** A host's stylesheet, on the page while the story is shown: no other story is changed by it. */
export function withCss(css: string): Decorator {
  return (Story) => (
    <>
      <style>{css}</style>
      <Story />
    </>
  )
}
