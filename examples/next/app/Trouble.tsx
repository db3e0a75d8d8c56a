import type { FlowError } from "react-ory-settings"

const WHY: Partial<Record<FlowError["code"], string>> = {
  network: "The sign-in service cannot be reached just now.",
  rate_limited: "That was too often. Please wait a minute.",
  session_inactive:
    "You have signed in, but this site is not told. Allow its cookies. " +
    "(Developers: with Kratos on another host, set its cookies.domain to the domain of both.)",
}

/** What the server could not do, for the person at the other end; works without JavaScript. */
export function Trouble({ code, retry }: { code: FlowError["code"]; retry: string }) {
  return (
    <p role="alert">
      {WHY[code] ?? "The sign-in service did not answer as it should."}{" "}
      <a href={retry}>Try again</a>
    </p>
  )
}
