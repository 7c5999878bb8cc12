import { audit } from '~/shared/audit.server'
import { form, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { notify } from '../notices/notify.server'
import { canEndGrant } from '../permissions'
import { through, type Role, type Viewer } from '../viewer'
import { findGrant } from './grants.server'
import { endedTitle } from './tell-ended-grants.server'

export const endingForm = form({ reason: text(500, 3) })

/** Ends a role from now on: its holder's next request is refused. */
export async function endGrant(
  ender: Viewer, grantId: string, { reason }: { reason: string },
): Promise<{ organisationId: string | null } | Refusal<'already-ended' | 'own-role'>> {
  const grant = found(await findGrant(ender, grantId))
  const { place } = grant
  allow(canEndGrant(ender, place, grant.role))
  if (grant.personId === ender.id) return { refused: 'own-role' }
  return tx(async tx => {
    const [ended] = await tx<{ personId: string; role: Role }[]>`
      update grants set ended_at = now(), ended_by = ${ender.id}, ended_because = ${reason}
      where id = ${grant.id} and ended_at is null returning person_id, role`
    if (!ended) return { refused: 'already-ended' as const }
    await audit(tx, {
      by: through(ender, ['programme_admin', 'centre_manager', 'operator_manager'], place),
      act: 'grant-ended',
      subject: ['grant', grant.id],
      organisationId: grant.organisationId,
      before: { ...ended, endsOn: grant.endsOn },
      why: reason,
    })
    const [organisation] = await tx<{ name: Text }[]>`select name from organisations where id = ${grant.organisationId}`
    await notify(tx, ended.personId, { kind: 'grant-ended', title: endedTitle(ended.role, organisation?.name ?? null, grant.examId !== null) })
    return { organisationId: grant.organisationId }
  })
}
