interface LeaveQuestionProps {
  onStay: () => void
  onLeave: () => void
}

/** Asks before something typed is lost on the way to another page of the app. */
export function LeaveQuestion({ onStay, onLeave }: LeaveQuestionProps) {
  return (
    <dialog ref={showModal} aria-labelledby="leave-question" onCancel={onStay}>
      <p id="leave-question">What you typed is not saved. Leave the page?</p>
      <button type="button" onClick={onStay}>
        Stay
      </button>{" "}
      <button type="button" onClick={onLeave}>
        Leave
      </button>
    </dialog>
  )
}

function showModal(dialog: HTMLDialogElement) {
  dialog.showModal()
  return () => dialog.close()
}
