import type { RichDocument, RichNode } from '~/shared/rich-text'
import type { Text } from '~/shared/text'
import type { Outcome } from '../questions/answer-feedback'
import type { PublicItem } from '../questions/question'

/** A question inside a lesson, by its code: with the outcome once it was answered. */
export type Check = { item: PublicItem; outcome?: Outcome }

export type Lesson = {
  id: string
  versionId: string
  title: Text
  minutes: number
  document: RichDocument
  checks: Record<string, Check>
}

/** The codes of the questions that stand in a document. */
export function checksIn(node: RichNode): string[] {
  const own = node.type === 'check' && typeof node.attrs?.item === 'string' ? [node.attrs.item] : []
  return [...own, ...(node.content ?? []).flatMap(checksIn)]
}

/** Whether a film or recording stands in it. */
export const hasPlayed = (node: RichNode): boolean =>
  (node.type === 'media' && (node.attrs?.kind === 'video' || node.attrs?.kind === 'audio')) || (node.content ?? []).some(hasPlayed)

/** Whether something stands in it that is kept on a device only when asked for. */
export const hasBeside = (node: RichNode): boolean => (node.type === 'media' && node.attrs?.kind !== 'image') || (node.content ?? []).some(hasBeside)

export const checkAnchor = (code: string) => `check-${code}`
