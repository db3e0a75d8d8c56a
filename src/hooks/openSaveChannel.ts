import type { Shown } from "./visit.ts"

/** Tabs of the same app on which a settings page is open; all it carries is the client's base URL. */
const CHANNEL = "react-ory-settings"

/** Notes when another tab has saved something; what is posted on it tells the others of this one. */
export function openSaveChannel(read: () => Shown): BroadcastChannel | undefined {
  // Node has channels, too, and servers and React Native no tabs.
  if (typeof document === "undefined" || typeof BroadcastChannel === "undefined") return undefined
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }) => {
    const { baseUrl, lock } = read()
    if (data === baseUrl) lock.savedAt = Date.now()
  }
  return channel
}
