import { sql } from '~/shared/sql.server'
import { fillTexts, type Text } from '~/shared/text'
import type { HomeCard } from '../home'
import type { Viewer } from '../viewer'
import { messages } from './messages'

/** Whoever is under eighteen reads what they wait for until a guardian counts. */
export async function guardianCards(viewer: Viewer): Promise<HomeCard[]> {
  if (!viewer.isMinor) return []
  const guardians = await sql<{ isVerified: boolean; name: Text }[]>`
    select verified_at is not null as is_verified, jsonb_build_object('fa', name_fa, 'en', coalesce(name_en, name_fa)) as name
    from guardianships join people on people.id = guardian_id
    where child_id = ${viewer.id} and ended_at is null order by declared_at`
  if (guardians.some(guardian => guardian.isVerified)) return []
  const [first] = guardians
  return [{
    kind: 'own-guardian', link: '/profile#guardians', urgency: 'now',
    title: first ? messages.homeWaiting : messages.homeNone,
    detail: first ? fillTexts(messages.homeWaitingDetail, { name: first.name }) : messages.homeNoneDetail,
  }]
}
