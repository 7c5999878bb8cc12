import type { HomeCard } from '~/people/home'
import type { Viewer } from '~/people/viewer'
import { messages } from '../home-messages'
import { AUTHORS } from './permissions'

/** For who writes at a centre: its courses, once for each centre. */
export function writingCards(viewer: Viewer): HomeCard[] {
  const centres = viewer.grants.filter(grant => AUTHORS.includes(grant.role) && grant.scopeKind === 'organisation')
  return [...new Set(centres.map(grant => grant.scopeId))].map(centre => ({
    kind: 'courses-written',
    title: messages.writing,
    detail: messages.writingDetail,
    link: `/centres/${centre}/courses`,
    urgency: 'later',
  }))
}
