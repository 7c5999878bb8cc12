import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { listWaitingWork } from './assignments/submissions.server'
import { messages } from './at-risk/messages'
import { readRisks } from './at-risk/risks.server'
import type { Offering } from './offerings/offering'
import { readOutline } from './outline.server'

/** For a trainer: work that waits for a mark, and trainees who need attention; for a guardian: each child's coursework. */
export async function courseworkCards(viewer: Viewer, taught: readonly Offering[]): Promise<HomeCard[]> {
  const [work, risks, children] = await Promise.all([
    taught.length > 0 ? workCards(viewer, taught) : [],
    Promise.all(taught.map(riskCards)),
    viewer.isGuardian ? childCards(viewer) : [],
  ])
  return [...work, ...risks.flat(), ...children]
}

async function workCards(viewer: Viewer, taught: readonly Offering[]): Promise<HomeCard[]> {
  const waiting = await listWaitingWork(viewer.id)
  const cards = await Promise.all(waiting.map(async ({ offeringId, activityId, count }): Promise<HomeCard[]> => {
    const offering = taught.find(({ id }) => id === offeringId)
    const activity = offering && (await readOutline(offering.courseId)).flatMap(unit => unit.activities).find(({ id }) => id === activityId)
    if (!offering || !activity) return []
    return [{
      kind: 'work-to-mark', title: fillTexts(messages.toMark, { count, title: activity.title }), detail: offering.courseTitle,
      link: `/offerings/${offeringId}/assignments/${activityId}/submissions`, urgency: 'now',
    }]
  }))
  return cards.flat()
}

async function riskCards(offering: Offering): Promise<HomeCard[]> {
  const count = Object.keys(await readRisks(offering)).length
  if (count === 0) return []
  return [{
    kind: 'class-at-risk', title: fillTexts(messages.homeTitle, { count, course: offering.courseTitle }),
    detail: messages.homeDetail, link: `/offerings/${offering.id}#class`, urgency: 'soon',
  }]
}

/** A guardian finds what a child in a course hands in, and the class's words. */
async function childCards(guardian: Viewer): Promise<HomeCard[]> {
  const children = await sql<{ childId: string; nameFa: string; nameEn: string | null }[]>`
    select distinct people.id as child_id, name_fa, name_en from guardianships join people on people.id = child_id
    where guardian_id = ${guardian.id} and guards(guardian_id, child_id)
      and exists (select from enrolments where person_id = child_id and seat_number is not null)`
  return children.map(({ childId, nameFa, nameEn }) => ({
    kind: 'child-coursework', title: fillTexts(messages.childTitle, { name: { fa: nameFa, en: nameEn ?? nameFa } }),
    detail: messages.childDetail, link: `/children/${childId}/coursework`, urgency: 'later',
  }))
}
