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

/** The question whose answer was just refused, why, and what was typed. */
export type Slip = { code: string; refused: string; typed: string[] }

/** A refused answer as the lesson's address tells it. What is longer than any number or short text isn't told. */
export const slipQuery = ({ code, refused, typed }: Slip) =>
  new URLSearchParams([['check', code], ['refused', refused], ...(typed.join('').length <= 500 ? typed.map(one => ['typed', one]) : [])])

export function slipIn(query: URLSearchParams): Slip | null {
  const [code, refused] = [query.get('check'), query.get('refused')]
  return code && refused ? { code, refused, typed: query.getAll('typed') } : null
}

export const checkAnchor = (code: string) => `check-${code}`
