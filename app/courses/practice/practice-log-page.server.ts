import type { Viewer } from '~/people/viewer'
import { found } from '~/shared/guard'
import { noteChildReads } from '../child-reads.server'
import { writeChildRead } from '../guardians.server'
import { canSign } from './decide-practice-logs.server'
import { listUndone } from './own-tasks.server'
import { asHandedIn, findPracticeLog, listEvents } from './practice-logs.server'

/** One log with its history. That an adult has read a minor's is written down. */
export async function readPracticeLogPage(viewer: Viewer, logId: string) {
  const known = found(await findPracticeLog(viewer, logId))
  const isOwn = known.personId === viewer.id
  const log = isOwn ? known : await asHandedIn(known)
  const events = await listEvents(logId)
  const first = await listUndone(log)
  const isStaff = log.isTrainer || viewer.grants.length > 0
  if (log.isMinor && isStaff) await noteChildReads(viewer, [log], log)
  else if (log.isMinor && !isOwn) await writeChildRead(viewer, log.personId, log.organisationId)
  return { log, first, isOwn, events: isOwn ? events : events.filter(({ kind }) => kind !== 'draft'), maySign: !isOwn && canSign(viewer, log) }
}
