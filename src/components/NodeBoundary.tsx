"use client"

import { Component } from "react"
import type { ReactNode } from "react"

export interface NodeBoundaryProps {
  /** Once it is another, the children are tried again. */
  resetKey: unknown
  /** Shown in place of children that threw. */
  fallback: ReactNode
  children: ReactNode
}

/** Keeps what one part throws from taking down the rest; React reports the error itself. */
export class NodeBoundary extends Component<NodeBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidUpdate(before: NodeBoundaryProps) {
    if (this.state.hasFailed && before.resetKey !== this.props.resetKey) {
      this.setState({ hasFailed: false })
    }
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
