/** The parts of the page, each an element with `data-ory` of that name. */
export const PARTS = [
  "settings",
  "status",
  "skeleton",
  "dialog",
  "flow",
  "group",
  "header",
  "heading",
  "state",
  "description",
  "card",
  "forms",
  "form",
  "fields",
  "steps",
  "step",
  "step-text",
  "actions",
  "buttons",
  "outcome",
  "question",
  "tools",
  "row",
  "row-icon",
  "row-name",
  "row-state",
  "field",
  "label",
  "control",
  "input",
  "select",
  "checkbox",
  "list",
  "list-items",
  "list-item",
  "button",
  "image",
  "anchor",
  "text",
  "secret",
  "codes",
  "code",
  "messages",
  "message",
  "notice",
  "verification",
  "unconfirmed",
  "confirmation",
  "hint",
] as const

/** What can have classes and styles: the values of `data-ory` in the page. */
export type Part = (typeof PARTS)[number]

/** What a part's class or style may depend on; each is there only where it says something. */
export interface PartState {
  /** The group it is about or in: `profile`, `totp`, … */
  group?: string | undefined
  /** Of a field, its control, label and buttons: the node's name. */
  name?: string | undefined
  /** Of a field: `checkbox`, `list`, `codes`, …; of a form and its actions: `main`, `row`, `button`. */
  kind?: string | undefined
  /** Of a button. */
  variant?: ButtonVariant | undefined
  /** Of a message or notice: `error`, `info` or `success`. */
  type?: string | undefined
  /** Of a field and its control: it has an error. */
  invalid?: boolean | undefined
  /** Of a group, form or button: its submission is under way. */
  busy?: boolean | undefined
  disabled?: boolean | undefined
  /** Of a state: the method is set up. Of a row: the account is linked. */
  on?: boolean | undefined
  /** Of a code: it is used up. */
  used?: boolean | undefined
}

/** What a button does: the section's main action, taking something away, an aid beside it. */
export type ButtonVariant = "primary" | "danger" | "quiet"
