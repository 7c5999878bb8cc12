import type { Text } from '~/shared/text'
import type { Part } from '../assessment'
import type { Entry, NoEntry } from '../bookings/attempts'
import { messages, noEntry } from './messages'
import type { OwnResult } from './results.server'

type Ended = Pick<OwnResult, 'isPassed' | 'writtenPassed' | 'practicalAbsence' | 'writtenTakenBack' | 'practicalTakenBack'>

/** What stands where a part has no mark. */
export const waitingFor = (result: Ended, part: Part) =>
  result[`${part}TakenBack`] ? messages.takenBackPart : part === 'practical' && !result.writtenPassed ? messages.afterWritten : messages.notYet

export const verdictOn = ({ isPassed, writtenTakenBack, practicalTakenBack }: Ended) =>
  isPassed === null ? (writtenTakenBack || practicalTakenBack ? messages.takenBackVerdict : messages.pending) : isPassed ? messages.passed : messages.failed

/** What a candidate may do after a result, line by line; `{day}` is the window's last day, `{left}` how many attempts are left. */
export function whatNext({ isPassed, writtenPassed, practicalAbsence, writtenTakenBack, practicalTakenBack }: Ended, entry?: Entry | { refused: NoEntry }): Text[] {
  if (isPassed) return [messages.certificateSoon]
  if (isPassed === null && (writtenTakenBack || practicalTakenBack)) return [messages.waitAnew]
  if (isPassed === null && writtenPassed && !practicalAbsence) return [messages.waitPractical]
  if (!entry) return []
  return 'refused' in entry ? [noEntry[entry.refused]] : linesOf(entry)
}

function linesOf({ lastDay, keptWritten, keptPractical }: Entry): Text[] {
  if (!lastDay) return [messages.mayApply]
  if (keptWritten) return [messages.mayResitPractical, messages.leftPractical, messages.keptWritten]
  return keptPractical ? [messages.mayResitWritten, messages.leftWritten, messages.keptPractical] : [messages.mayResitBoth, messages.leftWritten]
}

/** Where to turn with a doubt; `{centre}` held the exam. A paper was marked there unless it was never written or is an earlier exam's. */
export const whomToAsk = ({ writtenMarks, keepsWritten }: Pick<OwnResult, 'writtenMarks' | 'keepsWritten'>) =>
  (writtenMarks !== null && !keepsWritten ? messages.askPaper : messages.ask)
