import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { assessorCards } from './home/assessor-cards.server'
import { candidateCards } from './home/candidate-cards.server'
import { officerCards } from './home/officer-cards.server'

/** What of assessment waits for this person: an exam to start, book or run, practicals to mark, results to publish. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all([
    candidateCards(viewer),
    hasAnyRole(viewer, 'assessment_officer') ? officerCards(viewer) : [],
    hasAnyRole(viewer, 'assessor') ? assessorCards(viewer) : [],
  ])
  return cards.flat()
}
