import { hasRole, type Role, type Viewer } from '~/people/viewer'
import type { Text } from '~/shared/text'
import type { ItemKind, Words } from '../question'

export const ITEM_STATES = ['draft', 'sent_back', 'reviewed', 'ready', 'retired'] as const
export type ItemState = (typeof ITEM_STATES)[number]
export const USES = ['practice', 'sealed'] as const
export type Use = (typeof USES)[number]
/** Of one picture as it is sent. */
export const MOST_PICTURE_MEGABYTES = 8

/** The questions of one course, where its owner keeps them: a centre, or the programme. */
export type Bank = {
  courseId: string
  courseTitle: Text
  organisationId: string
  provinceId: string
  /** Does the viewer teach it now, or did they within the time in which their trainees may sit its exam? */
  isTaughtByViewer: boolean
}
export type BankUnit = { id: string; title: Text }
/** One line of the list; of a sealed question nothing is shown but its code. */
export type ItemLine = {
  id: string
  code: string
  unitId: string
  use: Use
  kind: ItemKind
  difficulty: number
  version: number
  state: ItemState
  stem: Words | null
}

/** Who reaches a bank at all; the rest is rank. */
export const BANK_ROLES: Role[] = ['trainer', 'centre_manager', 'item_author', 'moderator', 'programme_admin']
const TEACHERS: Role[] = ['trainer', 'centre_manager', 'item_author', 'programme_admin']
const SEALED_READERS: Role[] = ['item_author', 'moderator', 'programme_admin']

const placeOf = ({ organisationId, provinceId }: Bank) => ({ id: organisationId, provinceId })

/** Sealed questions are read by who writes and who judges them, never by the trainer of those who will sit the exam. */
export const canReadItems = (viewer: Viewer, bank: Bank, use: Use) =>
  use === 'practice'
    ? hasRole(viewer, BANK_ROLES, placeOf(bank))
    : hasRole(viewer, SEALED_READERS, placeOf(bank)) && !bank.isTaughtByViewer

export const canWriteItems = (viewer: Viewer, bank: Bank, use: Use) =>
  canReadItems(viewer, bank, use) && hasRole(viewer, use === 'practice' ? TEACHERS : 'item_author', placeOf(bank))

/** Whoever may read may judge; that it be a second person, the version says. */
export const canReviewItems = canReadItems
export const actingRoles = (use: Use) => (use === 'practice' ? BANK_ROLES : SEALED_READERS)

export const writableUses = (viewer: Viewer, bank: Bank) => USES.filter(use => canWriteItems(viewer, bank, use))
