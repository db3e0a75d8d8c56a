/** A way to sign in: an identifier and its password. */
export interface Login {
  identifier: string
  password: string
}

export interface NativeSession {
  sessionToken: string
  identityId: string
}

interface LoginFlow {
  id: string
  ui: { messages?: { id: number; text: string }[] }
}

interface NativeLoginAnswer {
  session_token: string
  session: { identity: { id: string } }
}

const WRONG_CREDENTIALS = 4000006

/** Signs in without a browser. `undefined`: Kratos knows no such identifier and password. */
export async function logInNatively(
  kratosUrl: string,
  { identifier, password }: Login,
): Promise<NativeSession | undefined> {
  const created = await fetch(`${kratosUrl}/self-service/login/api`)
  const flow = (await created.json()) as LoginFlow
  const response = await fetch(`${kratosUrl}/self-service/login?flow=${flow.id}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ method: "password", identifier, password }),
  })
  const text = await response.text()
  if (response.ok) {
    const answer = JSON.parse(text) as NativeLoginAnswer
    return { sessionToken: answer.session_token, identityId: answer.session.identity.id }
  }
  if (response.status === 400) {
    const { ui } = JSON.parse(text) as Partial<LoginFlow>
    if (ui?.messages?.some(({ id }) => id === WRONG_CREDENTIALS)) return undefined
  }
  // Anything else says nothing about the password, so it must not pass as "refused".
  throw new Error(`Native login of ${identifier}: ${response.status} ${text}`)
}

/** Whether Kratos lets somebody in with this password. */
export async function acceptsPassword(kratosUrl: string, login: Login): Promise<boolean> {
  return (await logInNatively(kratosUrl, login)) !== undefined
}
