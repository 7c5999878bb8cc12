import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { canKeepStandards } from './permissions'

/** Says which version holds from now on; what has begun under another one keeps it. May be repeated. */
export async function putInForce(keeper: Viewer, standardId: string, version: number) {
  allow(canKeepStandards(keeper))
  return tx(async tx => {
    const [before] = await tx<{ version: number | null }[]>`
      select version from standards left join standard_versions on standard_versions.id = current_version_id
      where standards.id = ${standardId} for update of standards`
    found(before)
    const [changed] = await tx`
      update standards set current_version_id = standard_versions.id from standard_versions
      where standards.id = ${standardId} and standard_id = ${standardId} and version = ${version}
      returning version`
    found(changed)
    if (before!.version !== version)
      await audit(tx, {
        by: keeper, act: 'standard-put-in-force', subject: ['standard', standardId], before, after: { version },
      })
    return { version }
  })
}
