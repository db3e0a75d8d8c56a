/** Which token of the real one is which of the fake: one for one, within a kind. */
export class Links {
  private readonly toFake = new Map<string, string>()
  private readonly toReal = new Map<string, string>()

  /** Links the two where neither is linked yet. Whether they are linked with one another now. */
  link(kind: string, real: string, fake: string): boolean {
    const [realKey, fakeKey] = [`${kind} ${real}`, `${kind} ${fake}`]
    const [knownFake, knownReal] = [this.toFake.get(realKey), this.toReal.get(fakeKey)]
    if (knownFake === undefined && knownReal === undefined) {
      this.toFake.set(realKey, fakeKey)
      this.toReal.set(fakeKey, realKey)
      return true
    }
    return knownFake === fakeKey && knownReal === realKey
  }
}
