import { randomUUID } from 'node:crypto'
import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { canMarkWork } from '../permissions'
import { findSubmission, listSubmissions, noteReading } from './submissions.server'

/** A try to be marked, and which one comes next. Reading a minor's work leaves a trace. */
export async function readMarkingPage(viewer: Viewer, submissionId: string) {
  const submission = found(await findSubmission(viewer, submissionId))
  await noteReading(viewer, submission)
  const queue = await listSubmissions(submission.offering.id, submission.assignment.id)
  const next = queue.find(({ newest }) => newest && newest.id !== submissionId && newest.marks.length === 0)
  return {
    submission,
    markId: randomUUID() as string,
    canMark: canMarkWork(viewer, submission.offering) && submission.personId !== viewer.id,
    next: next?.newest?.id ?? null,
  }
}
