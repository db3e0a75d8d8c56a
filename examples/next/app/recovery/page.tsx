import type { Metadata } from "next"
import { client } from "../../lib/kratos"
import { SelfServiceFlow } from "../SelfServiceFlow"

export const metadata: Metadata = { title: "Recover your account" }

export default function RecoveryPage({ searchParams }: PageProps<"/recovery">) {
  return (
    <>
      <h1>Recover your account</h1>
      <SelfServiceFlow
        kind="recovery"
        searchParams={searchParams}
        fetchFlow={(request) => client.getRecoveryFlow(request)}
      />
    </>
  )
}
