import { parseFlowError } from "react-ory-settings"
import { client } from "./AccountPage"

/** Who is signed in, or nobody. */
export async function whoIsThere(): Promise<string | undefined> {
  try {
    const { data } = await client.toSession()
    return data.identity?.id
  } catch (thrown) {
    const error = parseFlowError(thrown)
    if (error.code === "session_inactive") return undefined
    throw error
  }
}
