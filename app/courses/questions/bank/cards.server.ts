import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { fillTexts } from '~/shared/text'
import { BANK_ROLES } from './bank'
import { hasBank, listWaitingBanks } from './banks.server'
import { messages } from './messages'

/** Whoever oversees many centres would find nothing else on their home. */
const MOST_BANKS = 3

/** For a second person: how many questions of each bank wait for their word; of many banks, how many there are. */
export async function bankCards(viewer: Viewer): Promise<HomeCard[]> {
  if (!hasAnyRole(viewer, ...BANK_ROLES)) return []
  const [hasAny, { waiting, banks, total }] = await Promise.all([hasBank(viewer), listWaitingBanks(viewer, MOST_BANKS)])
  const waitingFor = banks > MOST_BANKS ? [inAll(banks, total)] : waiting.map(({ courseId, courseTitle, waiting }): HomeCard => ({
    kind: 'items-waiting',
    title: fillTexts(messages.waitingCard, { count: waiting }),
    detail: fillTexts(messages.waitingCardDetail, { course: courseTitle }),
    link: `/courses/${courseId}/questions?state=draft`,
    urgency: 'soon',
  }))
  return hasAny ? [...waitingFor, { kind: 'question-banks', title: messages.banks, detail: messages.banksDetail, link: '/questions', urgency: 'later' }] : []
}

const inAll = (banks: number, count: number): HomeCard => ({
  kind: 'items-waiting',
  title: fillTexts(messages.waitingCard, { count }),
  detail: fillTexts(messages.waitingInBanks, { count: banks }),
  link: '/questions',
  urgency: 'soon',
})
