import type { Theme } from "react-ory-settings"

const CONTROL =
  "h-9 min-w-0 flex-1 rounded-md border border-input bg-transparent px-3 text-sm shadow-xs outline-none focus-visible:border-ring focus-visible:ring-[3px] focus-visible:ring-ring/50 aria-invalid:border-destructive aria-invalid:ring-destructive/20"
const BUTTON =
  "inline-flex h-9 cursor-pointer items-center rounded-md px-4 text-sm font-medium whitespace-nowrap transition-colors outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50 disabled:opacity-50"
const VARIANT = {
  primary: "bg-primary text-primary-foreground shadow-xs hover:bg-primary/90",
  danger: "border border-input text-destructive shadow-xs hover:bg-destructive/10",
  quiet: "text-muted-foreground hover:bg-muted hover:text-foreground",
  other: "border border-input shadow-xs hover:bg-muted",
}
const MUTED = "text-sm text-muted-foreground"

/** The classes of shadcn/ui's Card, Input, Label, Button, Badge and Alert, by part. */
const classNames: Theme["classNames"] = {
  flow: "grid gap-6 text-foreground",
  group: "overflow-hidden rounded-xl border bg-card shadow-sm",
  header: "flex flex-wrap items-center gap-x-2 gap-y-1.5 p-6 pb-5",
  heading: "leading-none font-semibold outline-none",
  state: "rounded-md border px-2 py-0.5 text-xs font-medium",
  description: `basis-full ${MUTED}`,
  card: "border-t",
  forms: "flex flex-wrap justify-end not-first:border-t",
  form: ({ kind }) => (kind === "button" ? "" : "w-full not-first:border-t"),
  fields: "grid gap-x-4 gap-y-5 px-6 pt-5 pb-2 sm:grid-cols-2",
  field:
    "grid content-start gap-2 only:col-span-full data-[kind=checkbox]:grid-cols-[auto_1fr] data-[kind=checkbox]:items-center data-[kind=codes]:col-span-full data-[kind=list]:col-span-full",
  label: "text-sm font-medium",
  control: "flex flex-wrap items-center gap-2",
  input: CONTROL,
  select: CONTROL,
  checkbox: "size-4 accent-primary",
  "list-items": "mt-2 grid justify-items-start gap-2",
  "list-item": "flex w-full flex-wrap gap-2",
  actions: ({ kind }) =>
    `flex flex-wrap items-center justify-end gap-3 py-4 ${kind === "button" ? "pe-2 last:pe-6" : "px-6"}`,
  buttons: "flex flex-wrap gap-2",
  outcome: "flex-1 empty:hidden",
  button: ({ variant }) => `${BUTTON} ${VARIANT[variant ?? "other"]}`,
  question:
    "flex basis-full flex-wrap items-center justify-end gap-3 rounded-lg border border-destructive/40 bg-destructive/5 p-4 text-sm [&>p]:flex-1",
  row: "grid min-w-0 flex-1 grid-cols-[auto_1fr] items-center gap-x-3 text-sm wrap-anywhere",
  "row-icon": "row-span-2 grid size-9 place-items-center rounded-md bg-muted uppercase",
  "row-name": "font-medium",
  "row-state": MUTED,
  hint: MUTED,
  message: `${MUTED} data-[type=error]:text-destructive data-[type=success]:text-success`,
  notice:
    "flex items-center gap-3 rounded-lg border border-destructive/40 p-4 text-sm text-destructive [&>p]:flex-1",
  steps: "col-span-full grid gap-6 [counter-reset:step]",
  step: "relative grid gap-3 ps-10 text-sm [counter-increment:step] before:absolute before:grid before:size-6 before:place-items-center before:rounded-full before:border before:text-xs before:content-[counter(step)]",
  image: "size-44 rounded-md border bg-white p-2",
  secret: "flex-1 rounded-md bg-muted px-3 py-2 font-mono text-xs break-all",
  codes:
    "grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-2 rounded-md bg-muted p-4 font-mono text-sm",
}

export const shadcn: Theme = { unstyled: true, classNames }
