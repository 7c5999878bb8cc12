import type { AbsenceCause, Part } from '../assessment'
import { messages } from './messages'
import type { OwnResult } from './results.server'

type Ended = Pick<
  OwnResult,
  'writtenMarks' | 'writtenPassed' | 'writtenAbsence' | 'isExpelled' | 'isUncounted' | 'absenceIsAttempt' | 'practicalMarks' | 'practicalAbsence' | 'keepsWritten'
>

const OWN_CAUSES: AbsenceCause[] = ['absent', 'left', 'expelled']

/** Beside a mark or the word of an absence: why the part ended so, and what it costs. Null where the mark says it all. */
export function whyOf(result: Ended, part: Part) {
  const { writtenMarks, writtenPassed, isExpelled, isUncounted, absenceIsAttempt } = result
  const isWritten = part === 'written'
  if (isWritten && (result.keepsWritten || writtenPassed)) return null
  if (isWritten && isUncounted) return isExpelled ? messages.whyExpelledUncounted : messages.whyUncounted
  if (isWritten && isExpelled) return writtenMarks === null ? messages.whyExpelled : messages.whyExpelledMark
  const absence = isWritten ? result.writtenAbsence : result.practicalAbsence
  if (!absence || (isWritten ? writtenMarks : result.practicalMarks) !== null) return null
  return OWN_CAUSES.includes(absence) && absenceIsAttempt ? messages.whyAbsent : messages.whyExcused
}
