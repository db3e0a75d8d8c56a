import type { SettingsFlow } from "@ory/client"
import type { Mount } from "./subject.ts"

/** A page that asks Kratos is given none. */
const NO_FLOW = {} as SettingsFlow

/** The entry of each page. What it shows of itself is shown at once; else a measure mounts it. */
export function start(mount: Mount): void {
  window.mountSubject = mount
  const page = document.getElementById("page")
  if (page && (window.flow ?? window.kratos)) {
    window.mounted = mount(page, window.flow ?? NO_FLOW)
  }
}
