import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { fillTexts } from '~/shared/text'
import { countPracticalsOf } from '../exam-days/practicals-of-day.server'
import { countExamsOf } from '../exam-days/exam-day.server'
import { messages } from '../exam-days/messages'

/** Who runs several exams on one day sees them on one page; a single one has its own card. A practical part has none of its own. */
export async function dayCards(viewer: Viewer): Promise<HomeCard[]> {
  const [count, practicals] = await Promise.all([countExamsOf(viewer, today()), countPracticalsOf(viewer, today())])
  const card = { link: '/exam-day', urgency: 'now', isUnderWay: true } as const
  return [
    ...(count < 2 ? [] : [{ kind: 'exams-today', title: fillTexts(messages.cardTitle, { count }), ...card }]),
    ...(practicals === 0 ? [] : [{ kind: 'practicals-today', title: fillTexts(messages.practicalsToday, { count: practicals }), ...card, link: '/exam-day#practicals' }]),
  ]
}
