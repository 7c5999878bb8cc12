import type { RichProblem } from '~/shared/rich-text-problems'

/** Why a text was not taken: what of its structure is wrong, or which lines of its Markdown could not be read. */
export type LessonProblems = { problems: RichProblem[]; unread?: string[] }
