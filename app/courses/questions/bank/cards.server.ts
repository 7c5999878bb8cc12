import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { fillTexts } from '~/shared/text'
import { BANK_ROLES } from './bank'
import { listBanks } from './bank.server'
import { messages } from './messages'

/** For a second person: how many questions of each bank wait for their word. */
export async function bankCards(viewer: Viewer): Promise<HomeCard[]> {
  if (!hasAnyRole(viewer, ...BANK_ROLES)) return []
  const banks = await listBanks(viewer)
  const waitingFor = banks.filter(({ waiting }) => waiting > 0).map(({ courseId, courseTitle, waiting }): HomeCard => ({
    kind: 'items-waiting',
    title: fillTexts(messages.waitingCard, { count: waiting }),
    detail: fillTexts(messages.waitingCardDetail, { course: courseTitle }),
    link: `/courses/${courseId}/questions?state=draft`,
    urgency: 'soon',
  }))
  return banks.length > 0 ? [...waitingFor, { kind: 'question-banks', title: messages.banks, detail: messages.banksDetail, link: '/questions', urgency: 'later' }] : []
}
