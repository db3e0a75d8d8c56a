import type { Metadata } from "next"
import { client } from "../../lib/kratos"
import { first } from "../../lib/request"

export const metadata: Metadata = { title: "Something went wrong" }

/** Where Kratos sends a browser with an error that belongs to no form. */
export default async function ErrorPage({ searchParams }: PageProps<"/error">) {
  const id = first((await searchParams).id) ?? ""
  const error = await client.getFlowError({ id }).then(
    ({ data }) => data.error as { reason?: string; message?: string },
    () => undefined,
  )
  return (
    <>
      <h1>Something went wrong</h1>
      <p role="alert">{error?.reason ?? error?.message ?? "Please try again."}</p>
    </>
  )
}
