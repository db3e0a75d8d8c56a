import { useEffect, useState } from "react"
import { codeFor, scan, type Scanned } from "../../support/phone.ts"
import type { World } from "../../support/world.ts"

const PERIOD = 30_000

/** A phone with an authenticator app: it reads the QR code on the page, and shows codes. */
export function Phone({ world }: { world: World }) {
  const [accounts, setAccounts] = useState<Scanned[]>(() => stored(world))
  const [problem, setProblem] = useState<string>()

  async function read() {
    setProblem(undefined)
    const image = document.querySelector<HTMLImageElement>('.pg-page img[src^="data:image/"]')
    try {
      if (!image) throw new Error("There is no QR code on the page.")
      const scanned = await scan(image)
      setAccounts((known) => [...known.filter(({ key }) => key !== scanned.key), scanned])
    } catch (error) {
      setProblem((error as Error).message)
    }
  }

  return (
    <section className="pg-section" data-testid="phone">
      <h2>A phone</h2>
      {accounts.map((account) => (
        <Code key={account.key} account={account} world={world} />
      ))}
      <div className="pg-buttons">
        <button type="button" className="pg-button" onClick={() => void read()}>
          Scan the QR code
        </button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </section>
  )
}

/** The app that was set up before the story began. */
function stored({ kratos }: World): Scanned[] {
  const person = kratos.state().identities[0]
  if (!person?.totp) return []
  return [{ key: person.totp, issuer: "Example", account: String(person.traits.email) }]
}

function Code({ account, world }: { account: Scanned; world: World }) {
  const [code, setCode] = useState("")
  const [left, setLeft] = useState(0)
  useEffect(() => {
    let isGone = false
    const tick = async () => {
      const now = Date.now() + world.ahead()
      const next = await codeFor(account.key, now)
      if (isGone) return
      setCode(next)
      setLeft(Math.ceil((PERIOD - (now % PERIOD)) / 1_000))
    }
    void tick()
    const timer = setInterval(() => void tick(), 1_000)
    return () => {
      isGone = true
      clearInterval(timer)
    }
  }, [account.key, world])
  return (
    <p className="pg-code">
      <span>
        {account.issuer}: {account.account}
      </span>
      <output data-testid="phone-code">{code}</output>
      <small>{left} s left</small>
    </p>
  )
}
