import type { RichDocument } from '~/shared/rich-text'
import type { Text } from '~/shared/text'

export type Accepted = 'text' | 'photo' | 'file'
export type Criterion = { id: string; title: Text; points: number }
export type Assignment = {
  id: string
  title: Text
  unitTitle: Text
  instructions: RichDocument
  accepts: Accepted[]
  rubric: Criterion[]
  tries: number | null
}

export type HandedFile = { n: number; name: string; mediaType: string; bytes: number }
export type Given = Criterion & { given: number }
/** One mark as it was given; the newest of a try counts. */
export type Mark = {
  number: number
  decision: 'returned' | 'accepted'
  rubric: Given[]
  total: number | null
  outOf: number | null
  words: string | null
  comments: { place: string; words: string }[]
  markedBy: { nameFa: string; nameEn: string | null }
  markedAt: string
}
export type Try = {
  id: string
  number: number
  body: string | null
  isLate: boolean
  submittedAt: Date
  files: HandedFile[]
  marks: Mark[]
}
export type Draft = { id: string; body: string | null; savedAt: Date; files: HandedFile[] }

export const MOST_FILES = 10
export const isPhoto = ({ mediaType }: Pick<HandedFile, 'mediaType'>) => mediaType === 'image/webp'

export type TryState = 'submitted' | 'returned' | 'accepted'
export const stateOf = ({ marks }: Pick<Try, 'marks'>): TryState => marks.at(-1)?.decision ?? 'submitted'

/** Why nothing more can be handed in now; undefined when something can. */
export function closedBecause(tries: readonly Pick<Try, 'marks'>[], allowed: number | null) {
  const last = tries.at(-1)
  if (last && stateOf(last) === 'submitted') return 'waiting' as const
  if (last && stateOf(last) === 'accepted') return 'already-accepted' as const
  return allowed !== null && tries.length >= allowed ? ('no-try-left' as const) : undefined
}

/** A text's paragraphs as comments are put to them: the first is p1. */
export const paragraphsOf = (body: string | null) => (body ?? '').split(/\n\s*\n/).map(part => part.trim()).filter(Boolean)
export const placesOf = ({ body, files }: Pick<Try, 'body' | 'files'>) => [
  ...paragraphsOf(body).map((_, i) => `p${i + 1}`), ...files.map(file => `f${file.n}`),
]

export const pointsField = (criterionId: string) => `points-${criterionId}`
export const commentField = (place: string) => `comment-${place}`
