/** Thrown by `createFakeKratos`: an option that cannot work, and what to write instead. */
export class OptionsError extends TypeError {
  constructor(option: string, problem: string) {
    super(`createFakeKratos: ${option} ${problem}`)
    this.name = "OptionsError"
  }
}
