import { audit } from '~/shared/audit.server'
import { sha256 } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import { closeSession, findViewer } from '../session.server'

/** Ends the session that the request came with. @returns the header that takes its cookie away. */
export async function signOut(request: Request) {
  const viewer = await findViewer(request)
  if (viewer) {
    await tx(async tx => {
      const [ended] = await tx`delete from sessions where id = ${sha256(viewer.sessionId)} returning 1 as one`
      if (ended) await audit(tx, { by: viewer, act: 'signed-out', subject: ['person', viewer.id] })
    })
  }
  return closeSession(request)
}
