import { createOryClient } from "react-ory-settings"

export const kratosUrl = import.meta.env.VITE_KRATOS_URL ?? "http://localhost:4433"

export const client = createOryClient(kratosUrl)
