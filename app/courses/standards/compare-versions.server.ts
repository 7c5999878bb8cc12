import { found } from '~/shared/guard'
import { compareStandards } from './comparison'
import { versionParam } from './standard-text'
import { findStandard, findVersion, listVersions } from './standards.server'

/** Two versions side by side; without numbers, the newest and the one before it. */
export async function compareVersions(standardId: string, from: string | null, to: string | null) {
  const standard = found(await findStandard(standardId))
  const versions = await listVersions(standardId)
  const newest = versions[0]?.version ?? 1
  const later = to ? found(versionParam(to)) : newest
  const earlier = from ? found(versionParam(from)) : Math.max(1, later - 1)
  const [before, after] = await Promise.all([findVersion(standardId, earlier), findVersion(standardId, later)])
  return { standard, versions, from: earlier, to: later, comparison: compareStandards(found(before), found(after)) }
}
