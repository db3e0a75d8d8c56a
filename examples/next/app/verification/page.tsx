import type { Metadata } from "next"
import { client } from "../../lib/kratos"
import { SelfServiceFlow } from "../SelfServiceFlow"

export const metadata: Metadata = { title: "Verify your address" }

export default function VerificationPage({ searchParams }: PageProps<"/verification">) {
  return (
    <>
      <h1>Verify your address</h1>
      <SelfServiceFlow
        kind="verification"
        searchParams={searchParams}
        fetchFlow={(request) => client.getVerificationFlow(request)}
      />
    </>
  )
}
