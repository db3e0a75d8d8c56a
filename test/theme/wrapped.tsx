import type { ComponentProps } from "react"
import type { Components } from "react-ory-settings"

/** Each component of a theme, wrapping its default in one line: a missing one is a type error. */
export const wrapped: Components = {
  Input: ({ Default, ...props }) => <Default {...props} />,
  TextArea: ({ Default, ...props }) => <Default {...props} />,
  Select: ({ Default, ...props }) => <Default {...props} />,
  Checkbox: ({ Default, ...props }) => <Default {...props} />,
  Button: ({ Default, ...props }) => <Default {...props} />,
  Image: ({ Default, ...props }) => <Default {...props} />,
  Anchor: ({ Default, ...props }) => <Default {...props} />,
  Text: ({ Default, ...props }) => <Default {...props} />,
  Codes: ({ Default, ...props }) => <Default {...props} />,
  List: ({ Default, ...props }) => <Default {...props} />,
  Script: ({ Default, ...props }) => <Default {...props} />,
  Field: ({ Default, ...props }) => <Default {...props} />,
  Label: ({ Default, ...props }) => <Default {...props} />,
  Group: ({ Default, ...props }) => <Default {...props} />,
  Messages: ({ Default, ...props }) => <Default {...props} />,
  Notice: ({ Default, ...props }) => <Default {...props} />,
}

export const PLACES = Object.keys(wrapped) as (keyof Components)[]

type Replaced<Place extends keyof Components> = ComponentProps<Components[Place]>

/** Controls that use nothing of the library's: an element of their own, with elements around it. */
export const own = {
  Input: ({ node, field, Default, ...props }: Replaced<"Input">) => (
    <span data-mine="Input">
      <span>
        <input {...props} />
      </span>
      <i>{node.attributes.type}</i>
    </span>
  ),
  TextArea: ({ node, field, Default, ...props }: Replaced<"TextArea">) => (
    <span data-mine="TextArea">
      <textarea {...props} />
    </span>
  ),
  Select: ({ node, field, Default, ...props }: Replaced<"Select">) => (
    <span data-mine="Select">
      <select {...props} />
    </span>
  ),
  Checkbox: ({ node, field, Default, ...props }: Replaced<"Checkbox">) => (
    <span data-mine="Checkbox">
      <input {...props} />
    </span>
  ),
  Button: ({ node, field, variant, Default, type, ...props }: Replaced<"Button">) => (
    <span data-mine="Button">
      <button type={type === "submit" ? "submit" : "button"} {...props} />
    </span>
  ),
} satisfies Partial<Components>
