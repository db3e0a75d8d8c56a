"use client"

import { createElement } from "react"
import type { ComponentPropsWithoutRef, ReactNode } from "react"
import { useParts } from "../theme/ThemeProvider.tsx"
import { useHeadingLevel } from "./HeadingLevel.tsx"

export interface SectionHeaderProps {
  /** The heading. */
  title: string
  /** A line on what the section is for. */
  description?: string | undefined
  /** How things stand, such as "On". */
  state?: ReactNode
}

/** The props of `<Section>`: what it takes besides those of a `<section>`. */
export interface SectionProps
  extends SectionHeaderProps, Omit<ComponentPropsWithoutRef<"section">, "title"> {}

/**
 * A section of the host's own between those of the flow, in their look: sessions, deleting the
 * account. Stands below a `<FlowForm>` or `<OrySettings>`. Renders a `<section>` with a heading.
 */
export function Section({ title, description, state, children, ...props }: SectionProps) {
  const part = useParts()
  const badge = state !== undefined && <span {...part("state")}>{state}</span>
  return (
    <section {...props} {...part("group", {}, props)}>
      <SectionHeader title={title} description={description} state={badge} />
      <div {...part("card")}>
        <div {...part("fields")}>{children}</div>
      </div>
    </section>
  )
}

/** What a section is called and how it stands. Renders a `<header>`. */
export function SectionHeader(props: SectionHeaderProps & { headingId?: string }) {
  const { headingId, title, description, state } = props
  const level = useHeadingLevel()
  const part = useParts()
  // Can be focused by code: where a link leads, and where a button was that is gone.
  const heading = { ...part("heading"), id: headingId, tabIndex: -1 }
  return (
    <header {...part("header")}>
      {createElement(`h${level}`, heading, title)}
      {state}
      {description && <p {...part("description")}>{description}</p>}
    </header>
  )
}
