export type Known = { version: number; source: 'content' | 'product'; checksum: string; isCurrent: boolean }

/**
 * What an author's text becomes: nothing when it is the last they gave; else the next version, which takes force
 * unless the one in force was written in the product, then it waits beside it to be compared.
 */
export function nextVersion(
  known: readonly Known[],
  checksum: string,
): { version: number; takesForce: boolean } | undefined {
  const ordered = [...known].sort((a, b) => a.version - b.version)
  if (ordered.findLast(version => version.source === 'content')?.checksum === checksum) return undefined
  const current = ordered.find(version => version.isCurrent)
  return { version: (ordered.at(-1)?.version ?? 0) + 1, takesForce: current?.source !== 'product' }
}
