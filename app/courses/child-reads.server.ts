import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { tx } from '~/shared/sql.server'
import { placeOf, TEACHING } from './permissions'

/** Writes down that an adult of the centre has read these minors' records; nothing where there is none. */
export async function noteChildReads(
  viewer: Viewer, children: readonly { personId: string }[], at: { organisationId: string; provinceId: string },
) {
  const others = children.filter(({ personId }) => personId !== viewer.id)
  if (others.length === 0) return
  const by = through(viewer, TEACHING, placeOf(at))
  await tx(async tx => {
    for (const { personId } of others)
      await audit(tx, { by, act: 'child-record-read', subject: ['person', personId], organisationId: at.organisationId })
  })
}
