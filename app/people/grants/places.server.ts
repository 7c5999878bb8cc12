import type { Text } from '~/shared/text'
import { isNational } from '../permissions'
import { listProvinces } from '../provinces.server'
import { hasRole, type Viewer } from '../viewer'
import { messages } from './messages'

/** Over which places the viewer may make somebody programme administrator: the country, or provinces of their own. */
export async function listPlacesOf(viewer: Viewer): Promise<{ id: string; title: Text }[]> {
  const provinces = (await listProvinces()).filter(({ id }) =>
    hasRole(viewer, 'programme_admin', { id: '', provinceId: id }),
  )
  return isNational(viewer) ? [{ id: 'country', title: messages.wholeCountry }, ...provinces] : provinces
}
