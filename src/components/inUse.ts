"use client"

// What a form needs once somebody uses it: loaded as one, through whenInUse.ts.

export { CeremonyState } from "./CeremonyState.tsx"
export { createFormInUse } from "./formInUse.ts"
export { copyText } from "./copyText.ts"
export { askedButton, discard, startCeremony, submit } from "./groupFormInUse.ts"
export { Notice, isLasting } from "./Notice.tsx"
export { Question } from "./Question.tsx"
export { downloadCodes, printCodes } from "./saveCodes.ts"
export { focusInvalid } from "./validation.ts"
export { wordsInUse } from "./wordsInUse.ts"
export { VerificationLink } from "./VerificationLink.tsx"
export { createScript } from "../webauthn/script.ts"
