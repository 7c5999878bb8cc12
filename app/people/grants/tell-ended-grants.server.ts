import { tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { notify } from '../notices/notify.server'
import type { Role } from '../viewer'
import { roleTitles } from './messages'

/** What somebody reads whose role is over, be it ended by a person or by its last day. */
export const endedTitle = (role: Role, organisation: Text | null, isAtExam: boolean): Text => ({
  fa: `نقش «${roleTitles[role].fa}» شما${organisation ? ` در ${isAtExam ? 'یکی از آزمون‌های ' : ''}«${organisation.fa}»` : ''} پایان یافت`,
  en: `Your role “${roleTitles[role].en}”${organisation ? ` ${isAtExam ? 'in one of the exams of' : 'at'} “${organisation.en}”` : ''} has ended`,
})

type Over = { personId: string; role: Role; isAtExam: boolean; organisation: Text | null; endsOn: string }

/** Whose role's last day was yesterday, or while the server was away, and who holds it no longer, is told so, once. */
export async function tellEndedGrants() {
  await tx(async tx => {
    const over = await tx<Over[]>`
      select grants.person_id, grants.role, scopes.kind = 'exam_session' as is_at_exam, organisations.name as organisation, grants.ends_on::text
      from grants join scopes on scopes.id = scope_id left join organisations on organisations.id = scopes.organisation_id
      where grants.ended_at is null and grants.ends_on between today() - 7 and today() - 1
        and not exists (select from grants g where g.person_id = grants.person_id and g.role = grants.role
          and g.scope_id = grants.scope_id and g.ended_at is null and g.ends_on >= today())
      for update of grants skip locked`
    for (const { personId, role, isAtExam, organisation, endsOn } of over) {
      const title = endedTitle(role, organisation, isAtExam)
      const [told] = await tx`
        select from notices where person_id = ${personId} and kind = 'grant-ended' and title = ${tx.json(title)}
          and made_at > ${endsOn}::date`
      if (!told) await notify(tx, personId, { kind: 'grant-ended', title })
    }
  })
}
