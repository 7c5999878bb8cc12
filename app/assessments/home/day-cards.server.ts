import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { fillTexts } from '~/shared/text'
import { countExamsOf } from '../exam-days/exam-day.server'
import { messages } from '../exam-days/messages'

/** Who runs several exams on one day sees them on one page; a single one has its own card. */
export async function dayCards(viewer: Viewer): Promise<HomeCard[]> {
  const count = await countExamsOf(viewer, today())
  return count < 2 ? [] : [{ kind: 'exams-today', title: fillTexts(messages.cardTitle, { count }), link: '/exam-day', urgency: 'now', isUnderWay: true }]
}
