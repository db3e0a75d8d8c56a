import type { Subject } from "./subjects.ts"

interface Turns {
  rounds: number
  /** Rounds before those that count: until the engine has compiled what is used. */
  warm?: number
  /** Milliseconds for each subject; what takes longer is sampled less often. */
  budget?: number
}

/** Samples the subjects in turn, each round beginning with another. */
export async function inTurn<Sample>(
  subjects: readonly Subject[],
  { rounds, warm = 2, budget = 15_000 }: Turns,
  sample: (subject: Subject) => Promise<Sample>,
): Promise<Map<Subject, Sample[]>> {
  const samples = new Map<Subject, Sample[]>(subjects.map((subject) => [subject, []]))
  const spent = new Map<Subject, number>()
  for (let round = 0; round < warm + rounds; round++) {
    for (let place = 0; place < subjects.length; place++) {
      const subject = subjects[(place + round) % subjects.length]
      const list = subject && samples.get(subject)
      if (!list || (spent.get(subject) ?? 0) > budget) continue
      const start = performance.now()
      const one = await sample(subject)
      spent.set(subject, (spent.get(subject) ?? 0) + performance.now() - start)
      // Who is that slow has at least one that counts.
      if (round >= warm || (spent.get(subject) ?? 0) > budget) list.push(one)
    }
  }
  return samples
}
