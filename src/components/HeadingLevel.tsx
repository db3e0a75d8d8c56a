"use client"

import { createContext, useContext } from "react"
import type { ReactNode } from "react"

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

const HeadingLevelContext = createContext<HeadingLevel>(2)

export interface HeadingLevelProviderProps {
  /** Undefined: that of a form or page around. */
  level: HeadingLevel | undefined
  children: ReactNode
}

/** Says which level the headings of sections have. Renders its children alone. */
export function HeadingLevelProvider({ level, children }: HeadingLevelProviderProps) {
  const outer = useHeadingLevel()
  return (
    <HeadingLevelContext.Provider value={level ?? outer}>{children}</HeadingLevelContext.Provider>
  )
}

export function useHeadingLevel(): HeadingLevel {
  return useContext(HeadingLevelContext)
}
