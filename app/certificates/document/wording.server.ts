import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Text } from '~/shared/text'
import type { CertificateKind } from '../certificate'

type Wording = Record<'title' | 'opening' | 'statement' | 'check' | 'disclaimer', Text>

/** The wording that new certificates are issued under: `content/certificates/<kind>-<wording>.json`. */
export const WORDING = 1

const read = new Map<string, Wording>()

/** The wording a certificate was issued under, whatever is in force now. */
export function wordingOf({ kind, wording }: { kind: CertificateKind; wording: number }): Wording {
  const name = `${kind}-${wording}`
  const words = read.get(name) ?? (JSON.parse(readFileSync(resolve('content/certificates', `${name}.json`), 'utf8')) as Wording)
  read.set(name, words)
  return words
}
