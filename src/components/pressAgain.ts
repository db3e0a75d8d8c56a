/** Submits the form as it was, with the button that was pressed where that is still there. */
export function pressAgain(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.requestSubmit(submitter && form.contains(submitter) ? submitter : undefined)
}
