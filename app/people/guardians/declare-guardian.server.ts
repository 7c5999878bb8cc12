import { audit, type Actor } from '~/shared/audit.server'
import type { Tx } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import { sendLetter } from '../letters.server'
import type { Relation } from '../person'
import { messages } from './messages'

type Declared = { childId: string; childName: string; nameFa: string; mobile: string; relation: Relation }

/**
 * Names a child's guardian, known by mobile or new. It counts for nothing until the centre or the operator has verified
 * it. May be repeated.
 */
export async function declareGuardian(tx: Tx, by: Actor, { childId, childName, nameFa, mobile, relation }: Declared) {
  await tx`insert into people (name_fa, mobile) values (${nameFa}, ${mobile}) on conflict do nothing`
  const [guardian] = await tx<[{ id: string; mobile: string; email: string | null; language: Language }]>`
    select id, mobile, email, language from people where mobile = ${mobile}`
  const [declared] = await tx<{ id: string }[]>`
    insert into guardianships (guardian_id, child_id, relation)
    select ${guardian.id}, ${childId}, ${relation} where ${guardian.id}::uuid <> ${childId}
    on conflict (guardian_id, child_id) do nothing returning id`
  if (!declared) return undefined
  await audit(tx, {
    by,
    act: 'guardian-declared',
    subject: ['guardianship', declared.id],
    after: { childId, guardianId: guardian.id, relation },
  })
  await sendLetter(tx, guardian, messages.letterSubject, messages.letter, { child: childName })
  return declared
}
