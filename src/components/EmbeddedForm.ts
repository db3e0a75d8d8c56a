"use client"

import { createContext } from "react"

/**
 * True for a form within another page of this library, such as a login in its dialog: its sections
 * leave their ids, and the links to them, to the page's own.
 */
export const EmbeddedForm = createContext(false)
