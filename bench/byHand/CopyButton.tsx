import { useId, useState } from "react"

/** The key of an authenticator app, and a button to copy it. */
export function CopyButton({ text }: { text: string }) {
  const id = useId()
  const [word, setWord] = useState("")

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setWord("Copied")
    } catch {
      setWord("Copying is not possible here: select the key")
    }
  }

  return (
    <>
      <code data-ory="secret" className="ory-secret" id={id} dir="ltr">
        {text}
      </code>
      <button
        type="button"
        aria-label="Copy the key"
        data-ory="button"
        className="ory-button"
        data-variant="quiet"
        onClick={() => void copy()}
      >
        Copy
      </button>
      <span aria-live="polite">{word}</span>
    </>
  )
}
