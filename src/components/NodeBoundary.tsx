"use client"

import { Component } from "react"
import type { ReactNode } from "react"

/** Keeps what one part throws from taking down the rest; React reports the error itself. */
export abstract class Boundary<Props extends { node?: unknown }> extends Component<
  Props,
  { thrown?: [unknown] | undefined }
> {
  override state: { thrown?: [unknown] | undefined } = {}

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown: [thrown] }
  }

  override componentDidUpdate(before: Props) {
    if (this.state.thrown && before.node !== this.props.node) this.setState({ thrown: undefined })
  }
}

export interface NodeBoundaryProps {
  /** Once it is another, the children are tried again. */
  node?: unknown
  /** Shown in place of children that threw. */
  fallback: ReactNode | ((thrown: unknown) => ReactNode)
  children: ReactNode
}

/** One around anything. Renders its children alone. */
export class NodeBoundary extends Boundary<NodeBoundaryProps> {
  override render() {
    const { thrown } = this.state
    const { fallback, children } = this.props
    if (!thrown) return children
    return typeof fallback === "function" ? fallback(...thrown) : fallback
  }
}
