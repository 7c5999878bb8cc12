import { z } from 'zod'
import type { Refusal } from '../guard'
import type { FormErrors } from '../form'
import type { FormsAnswer, KeptForm } from './kept-form'

// Neither NULs nor halves of letters: the database would refuse the whole statement.
const words = z.string().max(5000).overwrite(typed => typed.replace(/[\0\p{Surrogate}]/gu, ''))
const sentForms = z.strictObject({
  forms: z.array(z.strictObject({
    id: z.guid().toLowerCase(),
    at: z.iso.datetime({ offset: true }).regex(/^(19|2\d)/),
    fields: z.record(z.string().max(80), words).refine(fields => Object.keys(fields).length <= 100),
  })).max(100),
})

type Verdict = { errors: FormErrors } | Refusal<string> | object

/** Reads the forms of an outbox and has each kept in turn; one that can't be kept says why and stands in nobody's way. */
export async function answerForms(request: Request, keep: (posted: FormData, sent: KeptForm) => Promise<Verdict>) {
  const body = sentForms.safeParse(await request.json().catch(() => undefined))
  if (!body.success) return Response.json({ refused: 'malformed' }, { status: 400 })
  const answer: FormsAnswer = { acknowledged: [], rejected: [], savedAt: '' }
  let outOfReach: unknown
  for (const sent of body.data.forms) {
    const posted = new FormData()
    for (const [name, value] of Object.entries(sent.fields)) posted.set(name, value)
    const verdict = await keep(posted, sent).catch(thrown => {
      if (!(thrown instanceof Response)) throw thrown
      outOfReach = thrown
    })
    if (!verdict) continue
    if ('errors' in verdict && verdict.errors) answer.rejected.push({ id: sent.id, errors: verdict.errors as FormErrors })
    else if ('refused' in verdict) answer.rejected.push({ id: sent.id, refused: String(verdict.refused) })
    else answer.acknowledged.push(sent.id)
  }
  // A thing that is gone waits on its device and holds up nothing else.
  if (outOfReach && answer.acknowledged.length + answer.rejected.length === 0) throw outOfReach
  return Response.json({ ...answer, savedAt: new Date().toISOString() })
}
