"use client"

import { useEffect, useLayoutEffect } from "react"

/** A layout effect; React 18 warns of those on a server, where nothing is laid out. */
export const useCommitEffect = typeof document === "undefined" ? useEffect : useLayoutEffect
