import type { UiText } from "@ory/client"

const STATUS_TEXTS: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  410: "Gone",
  422: "Unprocessable Entity",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
}

/** What Kratos says where no `message` of its own is given, by status. */
const MESSAGES: Record<number, string> = {
  400: "The request was malformed or contained invalid parameters",
  401: "The request could not be authorized",
  403: "The requested action was forbidden",
  404: "The requested resource could not be found",
  410: "The requested resource is no longer available because it has expired or is otherwise invalid.",
  500: "An internal server error occurred, please contact the system administrator",
}

export const statusText = (status: number): string => STATUS_TEXTS[status] ?? ""

interface HttpErrorFields {
  /** `session_inactive` and the like; most errors have none. */
  id?: string
  reason?: string
  /** @default Kratos's words for the status */
  message?: string
  details?: Record<string, unknown>
  /** What stands beside `error` in the body: `redirect_browser_to`, `use_flow_id` … */
  extra?: Record<string, unknown>
  /** The status of the response where it is not the error's own: 400 with a code of 500. */
  httpStatus?: number
}

/** An error as Kratos answers it: `{ error: { id?, code, status, reason?, message, details? } }`. */
export class HttpError extends Error {
  readonly status: number
  readonly fields: HttpErrorFields

  constructor(status: number, fields: HttpErrorFields = {}) {
    super(fields.message ?? MESSAGES[status] ?? statusText(status))
    this.name = "HttpError"
    this.status = status
    this.fields = fields
  }

  toBody(): Record<string, unknown> {
    const { id, reason, details, extra } = this.fields
    const error = {
      ...(id !== undefined && { id }),
      code: this.status,
      status: statusText(this.status),
      ...(reason !== undefined && { reason }),
      ...(details && { details }),
      message: this.message,
    }
    return { error, ...extra }
  }
}

/** 400 where a submission does not say which flow it is for. */
export const noFlowId = () =>
  new HttpError(400, { reason: "The flow query parameter is missing or malformed." })

/** 404, as Kratos answers for what its database does not have. */
export const notFound = () => new HttpError(404, { message: "Unable to locate the resource" })

/** A message and the field it belongs to: a dotted node name (`traits.email`), or `""` for the form. */
export interface Issue {
  field: string
  message: UiText
}

/** What was sent is wrong: shown on the flow's nodes, answered with 400 and the flow. */
export class ValidationError extends Error {
  readonly issues: Issue[]

  constructor(issues: Issue[]) {
    super(issues.map(({ message }) => message.text).join("\n"))
    this.name = "ValidationError"
    this.issues = issues
  }
}

/** The session is too old for this change: Kratos keeps it and asks for a login first. */
export class NeedsPrivilegedSession extends Error {}

/** The flow's lifespan is over: it is replaced by a new one. */
export class FlowExpired extends Error {}
