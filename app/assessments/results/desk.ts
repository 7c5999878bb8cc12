import type { Part } from '../assessment'
import type { Candidate } from '../bookings/candidates.server'

/** The candidates of one part, by what is still to be done about them. */
export function partOf(candidates: Candidate[], part: Part) {
  const those = candidates.filter(candidate =>
    part === 'written'
      ? !candidate.keepsWritten
      : !candidate.keepsPractical && candidate.writtenPassed && candidate.writtenIsPublished,
  )
  const marksOf = (candidate: Candidate) => (part === 'written' ? candidate.writtenMarks : candidate.practicalMarks)
  const absenceOf = (candidate: Candidate) =>
    part === 'written' ? candidate.writtenAbsence : candidate.practicalAbsence
  const isPublished = (candidate: Candidate) =>
    part === 'written' ? candidate.writtenIsPublished : candidate.practicalIsPublished
  const open = those.filter(candidate => marksOf(candidate) === null && absenceOf(candidate) === null)
  const isRunning = (candidate: Candidate) => part === 'written' && candidate.sittingId !== null && !candidate.submittedAt
  const isMarked = (candidate: Candidate) => part === 'practical' || candidate.scriptsWaiting === 0
  return {
    unfinished: open.filter(candidate => !isRunning(candidate) && isMarked(candidate)),
    running: open.filter(isRunning),
    /** How many scripts still wait for a marker before the part can be published. */
    scripts: those.filter(candidate => !isMarked(candidate) && absenceOf(candidate) === null)
      .reduce((sum, { scriptsWaiting }) => sum + scriptsWaiting, 0),
    fresh: those.filter(candidate => marksOf(candidate) !== null && !isPublished(candidate)),
  }
}
