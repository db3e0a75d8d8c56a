/** An example of `examples/`, and the script of its package.json that serves what it has built. */
export interface Example {
  name: string
  serve: "preview" | "start"
}

export const examples: Example[] = [
  { name: "vite", serve: "preview" },
  { name: "next", serve: "start" },
  { name: "vite-react-18", serve: "preview" },
  { name: "tanstack-router", serve: "preview" },
]
