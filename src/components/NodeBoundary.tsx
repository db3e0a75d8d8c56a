"use client"

import { Component } from "react"
import type { ReactNode } from "react"

export interface NodeBoundaryProps {
  /** Once it is another, the children are tried again. */
  resetKey?: unknown
  /** Shown in place of children that threw. */
  fallback: ReactNode | ((thrown: unknown) => ReactNode)
  children: ReactNode
}

/** Keeps what one part throws from taking down the rest; React reports the error itself. */
export class NodeBoundary extends Component<NodeBoundaryProps, { thrown?: [unknown] }> {
  override state: { thrown?: [unknown] } = {}

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown: [thrown] }
  }

  override componentDidUpdate(before: NodeBoundaryProps) {
    if (this.state.thrown && before.resetKey !== this.props.resetKey) {
      this.setState({ thrown: undefined })
    }
  }

  override render() {
    const { thrown } = this.state
    const { fallback, children } = this.props
    if (!thrown) return children
    return typeof fallback === "function" ? fallback(...thrown) : fallback
  }
}
