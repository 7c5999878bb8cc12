import { readMarkedPaper } from '~/assessments/marked-papers/marked-paper.server'
import { listSample } from '~/assessments/results/results.server'
import type { Viewer } from '~/people/viewer'

/** The officer opens each paper of the sample that nobody has looked through; those that aren't theirs to open stay unseen. */
export async function lookThroughSample(officer: Viewer, examSessionId: string) {
  for (const { bookingId, isUnseen, isBarred } of await listSample(officer, examSessionId))
    if (isUnseen && !isBarred) await readMarkedPaper(officer, examSessionId, bookingId)
}
