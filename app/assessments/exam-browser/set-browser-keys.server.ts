import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { FormErrors } from '~/shared/form'
import { form, optional } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { keyedHash } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { canRunExamSession } from '../permissions'
import { messages } from './messages'
import type { BrowserKeys } from './exam-browser.server'

const MOST = 20
const lines = () => optional(z.string().max(3000))
export const browserKeysForm = form({ configKeys: lines(), examKeys: lines() })

/** Keys as one pastes them, one a line: 64 digits of base 16 each. */
export function readKeys({ configKeys, examKeys }: z.output<typeof browserKeysForm>): BrowserKeys & { errors?: FormErrors } {
  const read = (typed: string | undefined) => [...new Set((typed ?? '').toLowerCase().split(/\s+/).filter(Boolean))]
  const keys = { configKeys: read(configKeys), examKeys: read(examKeys) }
  const errors: FormErrors = {}
  for (const kind of ['configKeys', 'examKeys'] as const)
    if (keys[kind].length > MOST || keys[kind].some(key => !/^[0-9a-f]{64}$/.test(key))) errors[kind] = messages.notKeys
  return Object.keys(errors).length > 0 ? { ...keys, errors } : keys
}

/** Says which configurations of the exam browser the session admits; none at all is any browser. At work at once. */
export async function setBrowserKeys(viewer: Viewer, examSessionId: string, { configKeys, examKeys }: BrowserKeys) {
  const session = found(await findStaffedSession(viewer, examSessionId))
  allow(canRunExamSession(viewer, session))
  await tx(async tx => {
    const [before] = await tx<[BrowserKeys]>`
      select browser_config_keys as config_keys, browser_exam_keys as exam_keys from exam_sessions where id = ${session.id} for no key update`
    if (traceOf(before) === traceOf({ configKeys, examKeys })) return
    await tx`update exam_sessions set browser_config_keys = ${configKeys}, browser_exam_keys = ${examKeys} where id = ${session.id}`
    await audit(tx, {
      by: through(viewer, 'assessment_officer', session), act: 'exam-browser-set', subject: ['exam_session', session.id],
      organisationId: session.organisationId, before: countOf(before), after: { ...countOf({ configKeys, examKeys }), hash: keyedHash(traceOf({ configKeys, examKeys }), 'audit') },
    })
  })
}

const traceOf = ({ configKeys, examKeys }: BrowserKeys) => JSON.stringify([configKeys, examKeys])
// Whoever reads the trail must not be able to pass for an exam browser.
const countOf = ({ configKeys, examKeys }: BrowserKeys) => ({ configKeys: configKeys.length, examKeys: examKeys.length })
