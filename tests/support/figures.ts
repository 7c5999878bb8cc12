/** Prints what a bench or a fault run found; with --json its last line is one object. */
export function report(name: string, figures: Record<string, unknown>) {
  for (const [key, value] of Object.entries(figures)) {
    if (Array.isArray(value)) console.table(value)
    else console.log(`${key.padEnd(34)} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ name, ...figures }))
}

/** The p-th percentile of sorted or unsorted numbers, by nearest rank. */
export function percentile(numbers: readonly number[], p: number) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? NaN
}

export const round = (n: number, digits = 2) => Number(n.toFixed(digits))
