import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { fillTexts } from '~/shared/text'
import { listOwnClubs } from './clubs.server'
import { countOpenConcerns } from './concerns/concerns.server'
import { messages as concernMessages } from './concerns/messages'
import { listConsents } from './consents/consents.server'
import { messages as consentMessages } from './consents/messages'
import { findGroup, listGapsInConsent, listJoinedGroups, listMentoredGroups } from './groups.server'
import { listRecordedKeys } from './meetings/meetings.server'
import { meetingInHand, weekOn } from './meetings/plan'
import { listPlanned } from './meetings/planned.server'
import { findClearance } from './mentors/clearances.server'
import { nextStep } from './mentors/gate'
import { messages as mentorMessages } from './mentors/messages'
import { messages } from './messages'
import { canAnswerConcerns } from './permissions'

/** What of the clubs waits for this person: a meeting to run, a consent to give, a concern to take up, a step to walk. */
export async function homeCards(viewer: Viewer): Promise<HomeCard[]> {
  const cards = await Promise.all([ofMentor(viewer), ofMember(viewer), ofGuardian(viewer), ofDesk(viewer), ofApplicant(viewer)])
  return cards.flat()
}

async function ofMentor(viewer: Viewer): Promise<HomeCard[]> {
  if (!hasAnyRole(viewer, 'mentor')) return []
  const groups = await listMentoredGroups(viewer)
  return Promise.all(groups.map(async ({ id, name }): Promise<HomeCard> => {
    const group = (await findGroup(viewer, id))!
    const [plan, recorded] = await Promise.all([listPlanned(group), listRecordedKeys(id)])
    const week = weekOn(today(), group.startsOn, plan.at(-1)?.week ?? 0)
    const inHand = meetingInHand(plan, new Set(recorded), week)
    if (!inHand) return { kind: 'club-group', title: name, link: `/groups/${id}`, urgency: 'later' }
    return {
      kind: 'meeting-in-hand', title: fillTexts(messages.homeMeeting, { group: name, title: inHand.title }), detail: group.clubName,
      link: `/groups/${id}`, due: inHand.plannedOn, urgency: inHand.plannedOn <= today() ? 'now' : 'soon',
    }
  }))
}

async function ofMember(viewer: Viewer): Promise<HomeCard[]> {
  const groups = await listJoinedGroups(viewer)
  return groups.map(({ id, name, clubName }) => ({ kind: 'own-group', title: name, detail: clubName, link: `/groups/${id}`, urgency: 'soon' }))
}

async function ofGuardian(viewer: Viewer): Promise<HomeCard[]> {
  if (!viewer.isGuardian) return []
  const children = await listConsents(viewer)
  const missing = children.filter(child => child.isVerified && !child.stands.take_part)
  return [
    ...missing.map(({ child }): HomeCard => ({
      kind: 'consent-missing', title: fillTexts(consentMessages.homeTitle, { child }), detail: consentMessages.homeDetail, link: '/consents', urgency: 'now',
    })),
    ...children.filter(child => child.isVerified).map(({ child, group, groupId }): HomeCard => ({
      kind: 'child-group', title: fillTexts(messages.homeChild, { child, group }), link: `/groups/${groupId}`, urgency: 'later',
    })),
    ...(children.length > 0 ? [{ kind: 'consents', title: consentMessages.title, link: '/consents', urgency: 'later' } satisfies HomeCard] : []),
  ]
}

async function ofDesk(viewer: Viewer): Promise<HomeCard[]> {
  if (!canAnswerConcerns(viewer)) return []
  const [concerns, gaps, clubs] = await Promise.all([countOpenConcerns(viewer), listGapsInConsent(viewer), listOwnClubs(viewer)])
  const cards: HomeCard[] = []
  if (concerns > 0)
    cards.push({ kind: 'concerns', title: fillTexts(messages.homeConcerns, { count: concerns }), link: '/concerns', urgency: 'now' })
  else cards.push({ kind: 'no-concerns', title: concernMessages.list, detail: concernMessages.none, link: '/concerns', urgency: 'later' })
  for (const { id, name, missing } of gaps)
    cards.push({ kind: 'consents-missing', title: fillTexts(messages.homeMissing, { count: missing, cohort: name }), link: `/cohorts/${id}#missing`, urgency: 'soon' })
  for (const { id, name, place } of clubs) cards.push({ kind: 'own-club', title: name, detail: place, link: `/clubs/${id}`, urgency: 'later' })
  if (clubs.length === 0 && hasAnyRole(viewer, 'operator_manager'))
    cards.push({ kind: 'open-club', title: messages.openClub, link: '/clubs/new', urgency: 'soon' })
  return cards
}

async function ofApplicant(viewer: Viewer): Promise<HomeCard[]> {
  const clearance = await findClearance(viewer, viewer.id)
  const step = clearance && nextStep(clearance)
  if (!step) return []
  return [{
    kind: 'mentors-gate', title: fillTexts(mentorMessages.homeGate, { step: mentorMessages[step] }), link: `/mentors/${viewer.id}/clearance`,
    urgency: step === 'code_of_conduct' ? 'now' : 'later',
  }]
}
