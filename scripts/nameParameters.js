import { Converter } from "typedoc"

/** For TypeDoc: a parameter that is taken apart in place has no name; this is what it is called. */
export function load({ converter }) {
  converter.on(Converter.EVENT_CREATE_PARAMETER, (_context, parameter) => {
    if (parameter.name !== "__namedParameters") return
    parameter.name = /^[A-Z]/.test(parameter.parent?.name ?? "") ? "props" : "options"
  })
}
