import { checkImport } from '~/people/imports/check-import.server'
import { COLUMNS } from '~/people/imports/columns'
import { uploadImport } from '~/people/imports/upload-import.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { found } from '~/shared/guard'
import { done, mobileOf, nationalIdOf } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Case, Cases } from '../cases'
import { at } from './forms'

const CENTRES = {
  own: ['aftab', 'centre-manager'],
  operator: ['rah-roshan', 'operator-manager'],
  other: ['badgir', 'other-centre-manager'],
} as const

/** Bringing people in from a file: at Aftab, at the operator, at Badgir. */
export async function casesOfImports(world: World): Promise<Cases> {
  const imports: Record<string, { organisation: string; id: string }> = {}
  for (const [place, [organisation, manager]] of Object.entries(CENTRES))
    imports[place] = {
      organisation: world.organisations[organisation]!,
      id: await upload(world, organisation, manager),
    }
  const each = (of: (made: { organisation: string; id: string }) => Case) =>
    Object.fromEntries(Object.entries(imports).map(([place, made]) => [place, of(made)]))
  const under = '/imports'
  return {
    'routes/organisations.$organisationId.imports._index': each(({ organisation }) =>
      at(`/organisations/${organisation}${under}`),
    ),
    'routes/organisations.$organisationId.imports.new': each(({ organisation }) => ({
      path: `/organisations/${organisation}${under}/new`,
      body: fileForm,
    })),
    'routes/organisations.$organisationId.imports.template[.]csv': each(({ organisation }) =>
      at(`/organisations/${organisation}${under}/template.csv`),
    ),
    'routes/organisations.$organisationId.imports.template[.]xlsx': each(({ organisation }) =>
      at(`/organisations/${organisation}${under}/template.xlsx`),
    ),
    'routes/imports.$importId._index': each(({ id }) => at(`/imports/${id}`)),
    'routes/imports.$importId.problems[.]csv': each(({ id }) => at(`/imports/${id}/problems.csv`)),
    'routes/imports.$importId.commitment': each(({ id }) => at(`/imports/${id}/commitment`, {})),
    'routes/imports.$importId.cancellation': each(({ id }) => at(`/imports/${id}/cancellation`, {})),
  }
}

const newcomer: Record<string, string> = {
  givenFa: 'نوآموز',
  familyFa: 'تازه‌وارد',
  bornOn: '1381/02/08',
  gender: 'زن',
  documentNumber: nationalIdOf(9401),
  mobile: mobileOf(9401),
}
const rows = [COLUMNS.map(({ title }) => title.fa), COLUMNS.map(({ key }) => newcomer[key] ?? '')]
const sheet = () => new File([rows.map(row => row.join(',')).join('\n')], 'people.csv', { type: 'text/csv' })

function fileForm() {
  const form = new FormData()
  form.set('file', sheet())
  return form
}

/** A checked file that may be committed. */
async function upload({ organisations, people }: World, organisation: string, key: string) {
  const manager = await viewerOf(people[key]!)
  const { id } = await done(
    uploadImport(manager, found(await findOrganisation(manager, organisations[organisation]!)), { file: sheet() }),
  )
  await checkImport({ importId: id })
  return id
}
