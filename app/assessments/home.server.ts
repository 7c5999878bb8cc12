import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { assessorCards } from './home/assessor-cards.server'
import { candidateCards } from './home/candidate-cards.server'
import { dayCards } from './home/day-cards.server'
import { lenderCards } from './home/lender-cards.server'
import { markerCards } from './home/marker-cards.server'
import { messages } from './home/messages'
import { officerCards } from './home/officer-cards.server'
import { waitingCards } from './home/waiting-cards.server'
import { OPENERS, STAFF } from './permissions'

/** What of assessment waits for this person: an exam to start, book or run, practicals to mark, results to publish. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all([
    candidateCards(viewer),
    hasAnyRole(viewer, 'assessment_officer') ? officerCards(viewer) : [],
    hasAnyRole(viewer, 'assessment_officer') ? dayCards(viewer) : [],
    hasAnyRole(viewer, 'assessment_officer') ? waitingCards(viewer) : [],
    hasAnyRole(viewer, ...OPENERS) ? lenderCards(viewer) : [],
    hasAnyRole(viewer, 'assessor') ? assessorCards(viewer) : [],
    hasAnyRole(viewer, 'marker') ? markerCards(viewer) : [],
    hasAnyRole(viewer, ...STAFF) ? [doorOf(viewer)] : [],
  ])
  return cards.flat()
}

/** The way to all exams, for who has nothing to do about one now. */
const doorOf = (viewer: Viewer): HomeCard => ({
  kind: 'exam-sessions', title: hasAnyRole(viewer, ...OPENERS) ? messages.openOne : messages.all, link: '/exam-sessions', urgency: 'later',
})
