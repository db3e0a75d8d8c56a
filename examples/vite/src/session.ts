import { useQuery } from "@tanstack/react-query"
import { client } from "./client"

/** Told to the settings page, which has it read anew after each save. */
export const SESSION_KEY = ["session"]

/** Who is signed in; without data: nobody. */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: async () => (await client.toSession()).data,
    retry: false,
  })
}
