import type { HomeCard } from '~/people/home'
import { hasAnyRole, type Viewer } from '~/people/viewer'
import { fillTexts } from '~/shared/text'
import { BANK_ROLES } from './bank'
import { listBanks, type BankLine } from './bank.server'
import { messages } from './messages'

/** Whoever oversees many centres would find nothing else on their home. */
const MOST_BANKS = 3

/** For a second person: how many questions of each bank wait for their word; of many banks, how many there are. */
export async function bankCards(viewer: Viewer): Promise<HomeCard[]> {
  if (!hasAnyRole(viewer, ...BANK_ROLES)) return []
  const banks = await listBanks(viewer)
  const inNeed = banks.filter(({ waiting }) => waiting > 0)
  const waitingFor = inNeed.length > MOST_BANKS ? [inAll(inNeed)] : inNeed.map(({ courseId, courseTitle, waiting }): HomeCard => ({
    kind: 'items-waiting',
    title: fillTexts(messages.waitingCard, { count: waiting }),
    detail: fillTexts(messages.waitingCardDetail, { course: courseTitle }),
    link: `/courses/${courseId}/questions?state=draft`,
    urgency: 'soon',
  }))
  return banks.length > 0 ? [...waitingFor, { kind: 'question-banks', title: messages.banks, detail: messages.banksDetail, link: '/questions', urgency: 'later' }] : []
}

const inAll = (banks: readonly BankLine[]): HomeCard => ({
  kind: 'items-waiting',
  title: fillTexts(messages.waitingCard, { count: banks.reduce((sum, { waiting }) => sum + waiting, 0) }),
  detail: fillTexts(messages.waitingInBanks, { count: banks.length }),
  link: '/questions',
  urgency: 'soon',
})
