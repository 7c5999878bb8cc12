import { timingSafeEqual } from 'node:crypto'
import { redirect } from '@remix-run/node'
import type { Viewer } from '~/people/viewer'
import { addressAsked } from '~/shared/address-asked'
import type { Asked } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'

export type BrowserKeys = { configKeys: string[]; examKeys: string[] }
/** What a request says of its browser: nothing, something that fits no key, or something that fits. */
export type Browser = 'unknown' | 'other' | 'right'

const HEADERS = { configKeys: 'X-SafeExamBrowser-ConfigKeyHash', examKeys: 'X-SafeExamBrowser-RequestHash' } as const

/**
 * Safe Exam Browser says with each request SHA-256 of the address, without its fragment, followed by its key; so a hash
 * that was overheard is good for nothing else (https://safeexambrowser.org/developer/seb-config-key.html).
 */
export function browserOf(keys: BrowserKeys, request: Asked): Browser {
  const address = addressAsked(request)
  const given = (['configKeys', 'examKeys'] as const).flatMap(kind => {
    const hash = request.headers.get(HEADERS[kind])?.trim().toLowerCase()
    return hash === undefined ? [] : [{ hash, wanted: keys[kind].map(key => sha256(`${address}${key}`)) }]
  })
  if (given.length === 0) return 'unknown'
  // Every key is compared, whichever fits: the time tells nothing.
  return given.flatMap(({ hash, wanted }) => wanted.map(one => isSame(one, hash))).includes(true) ? 'right' : 'other'
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const needsKeys = ({ configKeys, examKeys }: BrowserKeys) => configKeys.length + examKeys.length > 0

export async function readBrowserKeys(examSessionId: string) {
  const [keys] = await sql<BrowserKeys[]>`
    select browser_config_keys as config_keys, browser_exam_keys as exam_keys from exam_sessions where id = ${examSessionId}`
  return keys ?? { configKeys: [], examKeys: [] }
}

/** @throws to the page that explains it, when the session admits an exam browser only and this is none. */
export async function requireExamBrowser(request: Asked, examSessionId: string) {
  admitBrowser(await readBrowserKeys(examSessionId), request, examSessionId)
}

/** The same where a session's keys are known. */
export function admitBrowser(keys: BrowserKeys, request: Asked, examSessionId: string) {
  if (needsKeys(keys) && browserOf(keys, request) !== 'right') throw redirect(`/exam-sessions/${examSessionId}/exam-browser`, 303)
}

/** May one's own sitting be answered from where this request comes? Of a sitting that isn't one's own there is nothing to say. */
export async function isInExamBrowser(request: Asked, viewer: Viewer, sittingId: string) {
  const [keys] = await sql<BrowserKeys[]>`
    select browser_config_keys as config_keys, browser_exam_keys as exam_keys
    from sittings join exam_sessions on exam_sessions.id = exam_session_id
    where sittings.id = ${sittingId} and person_id = ${viewer.id} and cardinality(browser_config_keys) + cardinality(browser_exam_keys) > 0`
  return keys === undefined || browserOf(keys, request) === 'right'
}
