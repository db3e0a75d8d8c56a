import { useId } from "react"
import type { InputHTMLAttributes, ReactNode } from "react"
import type { Input } from "./node.ts"
import { Messages } from "./Messages.tsx"

interface FieldProps {
  input: Input
  /** What else its element needs. */
  attributes?: InputHTMLAttributes<HTMLInputElement>
  isUnconfirmed?: boolean
  aid?: (id: string) => ReactNode
}

/** A label, an input and what is said of it. */
export function Field({ input, attributes, isUnconfirmed, aid }: FieldProps) {
  const id = useId()
  const isInvalid = input.messages.length > 0 || undefined
  return (
    <div data-ory="field" className="ory-field" data-name={input.name} data-invalid={isInvalid}>
      <label htmlFor={id} data-ory="label" className="ory-label">
        {input.label}
      </label>
      <div data-ory="control" className="ory-control">
        <input
          data-ory="input"
          className="ory-input"
          id={id}
          name={input.name}
          type={input.type}
          required={input.required}
          autoComplete={input.autocomplete}
          defaultValue={textOf(input)}
          aria-invalid={isInvalid}
          aria-describedby={describedBy(id, isInvalid, isUnconfirmed)}
          {...attributes}
        />
        {aid?.(id)}
      </div>
      {isUnconfirmed && (
        <div data-ory="unconfirmed" className="ory-unconfirmed">
          <span data-ory="state" className="ory-state" id={`${id}-unconfirmed`}>
            Not confirmed yet
          </span>
        </div>
      )}
      <Messages id={`${id}-messages`} messages={input.messages} />
    </div>
  )
}

export function CheckboxField({ input }: { input: Input }) {
  const id = useId()
  const isInvalid = input.messages.length > 0 || undefined
  return (
    <div
      data-ory="field"
      className="ory-field"
      data-name={input.name}
      data-kind="checkbox"
      data-invalid={isInvalid}
    >
      {/* An unchecked box sends nothing. */}
      <input type="hidden" name={input.name} value="false" />
      <div data-ory="control" className="ory-control">
        <input
          data-ory="checkbox"
          className="ory-checkbox"
          id={id}
          type="checkbox"
          name={input.name}
          value="true"
          defaultChecked={input.value === true}
          aria-invalid={isInvalid}
          aria-describedby={describedBy(id, isInvalid)}
        />
      </div>
      <label htmlFor={id} data-ory="label" className="ory-label">
        {input.label}
      </label>
      <Messages id={`${id}-messages`} messages={input.messages} />
    </div>
  )
}

export function SelectField({ input }: { input: Input }) {
  const id = useId()
  const isInvalid = input.messages.length > 0 || undefined
  const value = textOf(input)
  const options = (input.options ?? []).map((option) => String(option.value))
  return (
    <div data-ory="field" className="ory-field" data-name={input.name} data-invalid={isInvalid}>
      <label htmlFor={id} data-ory="label" className="ory-label">
        {input.label}
      </label>
      <div data-ory="control" className="ory-control">
        <select
          data-ory="select"
          className="ory-select"
          id={id}
          name={input.name}
          defaultValue={value}
          aria-invalid={isInvalid}
          aria-describedby={describedBy(id, isInvalid)}
        >
          <option value="" />
          {[...new Set([value, ...options])].map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      </div>
      <Messages id={`${id}-messages`} messages={input.messages} />
    </div>
  )
}

function textOf({ value }: Input): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}

function describedBy(id: string, isInvalid?: boolean, isUnconfirmed?: boolean) {
  const ids = [isInvalid && `${id}-messages`, isUnconfirmed && `${id}-unconfirmed`]
  return ids.filter(Boolean).join(" ") || undefined
}
