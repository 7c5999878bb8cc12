/**
 * Work that costs little more for many than for one: who asks while it is under way waits for its end, and goes with all
 * who came meanwhile. Who comes alone waits for nobody; in a crowd a batch begins `apart` milliseconds after the one before, unless `most` are waiting.
 * @param work gives each of those asked its answer, in their order; what it throws reaches them all.
 */
export function inBatches<Asked, Answer>(work: (asked: Asked[]) => Promise<Answer[]>, most: number, apart = 0) {
  type Waiting = { asked: Asked; resolve(answer: Answer): void; reject(error: unknown): void }
  const waiting: Waiting[] = []
  let isBusy = false
  let began = -Infinity

  async function go() {
    isBusy = true
    while (waiting.length > 0) {
      const early = began + apart - performance.now()
      // What has piled up behind a slow one goes at once.
      if (early > 0 && waiting.length < most) await new Promise(resolve => setTimeout(resolve, early))
      began = performance.now()
      const batch = waiting.splice(0, most)
      try {
        const answers = await work(batch.map(({ asked }) => asked))
        batch.forEach(({ resolve }, n) => resolve(answers[n]!))
      } catch (error) {
        batch.forEach(({ reject }) => reject(error))
      }
    }
    isBusy = false
  }

  return (asked: Asked) => new Promise<Answer>((resolve, reject) => {
    waiting.push({ asked, resolve, reject })
    if (!isBusy) void go()
  })
}
