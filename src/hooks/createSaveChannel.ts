import type { Shown } from "./visit.ts"

/** Tabs of the same app on which a settings page is open; all it carries is the client's base URL. */
const CHANNEL = "react-ory-settings"

/** Notes when another tab has saved something, and tells the others that this one has. */
export function createSaveChannel() {
  let channel: BroadcastChannel | undefined
  let about: Shown["lock"] | undefined

  const close = () => {
    channel?.close()
    channel = undefined
  }

  return {
    close,
    /** Listens for the flow that is shown. */
    follow({ baseUrl, lock }: Shown): void {
      // Node has channels, too, and servers and React Native no tabs.
      if (typeof document === "undefined" || typeof BroadcastChannel === "undefined") return
      if (channel && about === lock) return
      close()
      about = lock
      channel = new BroadcastChannel(CHANNEL)
      channel.onmessage = ({ data }) => {
        if (data === baseUrl) lock.savedAt = Date.now()
      }
    },
    tell: ({ baseUrl }: Shown) => channel?.postMessage(baseUrl),
  }
}
