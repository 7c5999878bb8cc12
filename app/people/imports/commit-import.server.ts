import { audit } from '~/shared/audit.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { enqueue } from '~/shared/jobs.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import { insertDocument, lockDocuments } from '../documents.server'
import { declareGuardian } from '../guardians/declare-guardian.server'
import { joinOrganisation } from '../memberships.server'
import { canManagePeople } from '../permissions'
import { findOrganisation } from '../organisations/organisations.server'
import { through, type Viewer } from '../viewer'
import { viewerOf } from '../viewers.server'
import type { ImportedPerson } from './check-row.server'
import { findImport } from './imports.server'
import { messages } from './messages'

const ROLES = ['centre_manager', 'operator_manager', 'programme_admin'] as const
const BATCH = 100

/** Says that the rows found right are to be brought in; a job does it. */
export async function commitImport(
  manager: Viewer,
  importId: string,
): Promise<{ id: string } | Refusal<'not-ready' | 'nothing-to-commit'>> {
  const { id, organisationId } = found(await findImport(manager, importId))
  const organisation = found(await findOrganisation(manager, organisationId))
  allow(canManagePeople(manager, organisation))
  return tx(async tx => {
    const [row] =
      await tx`select from people_import_rows where import_id = ${id} and verdict in ('new', 'known') limit 1`
    if (!row) return { refused: 'nothing-to-commit' as const }
    const [committing] = await tx`
      update people_imports set state = 'committing', committed_by = ${manager.id} where id = ${id}
        and state = 'checked' returning 1 as one`
    if (!committing) return { refused: 'not-ready' as const }
    await audit(tx, {
      by: through(manager, ROLES, organisation),
      act: 'import-committed',
      subject: ['people-import', id],
      organisationId,
    })
    await enqueue(tx, 'people-commit-import', { importId: id })
    return { id }
  })
}

/** Brings the rows in, a batch a transaction, on behalf of who committed. It may be cut off and begun again. */
export async function bringPeopleIn({ importId }: { importId: string }) {
  const [started] = await sql<{ committedBy: string; organisationId: string; provinceId: string }[]>`
    select committed_by, organisation_id, province_id from people_imports
      join organisations on organisations.id = organisation_id
    where people_imports.id = ${importId} and state = 'committing'`
  if (!started) return
  const { committedBy, organisationId, provinceId } = started
  const manager = through(await viewerOf(committedBy), ROLES, { id: organisationId, provinceId })
  while (await bringBatchIn(manager, importId, organisationId)) continue
}

type Row = { line: number; person: ImportedPerson; personId: string | null }

/** @returns whether more may be left. */
function bringBatchIn(manager: Viewer, importId: string, organisationId: string) {
  return tx(async tx => {
    const [going] = await tx`select from people_imports where id = ${importId} and state = 'committing' for update`
    if (!going) return false
    const rows = await tx<Row[]>`
      select line, data -> 'person' as person, person_id from people_import_rows
      where import_id = ${importId} and verdict in ('new', 'known') order by line limit ${BATCH}`
    if (rows.length === 0) {
      await tx`update people_imports set state = 'done', finished_at = now() where id = ${importId}`
      return false
    }
    await lockDocuments(tx, rows.map(({ person }) => person.document.numberHash))
    const broughtIn: string[] = []
    for (const { line, person, personId } of rows) {
      const id = personId ?? (await insertPerson(tx, manager, person))
      if (id) await joinOrganisation(tx, organisationId, id)
      const problems = id ? [] : [{ column: '', text: messages.takenMeanwhile }]
      await tx`
        update people_import_rows set verdict = ${id ? 'done' : 'error'}, person_id = ${id ?? null},
          problems = ${tx.json(problems)},
          data = data - 'person'
        where import_id = ${importId} and line = ${line}`
      if (id) broughtIn.push(id)
    }
    await tx`update people_imports set rows_done = rows_done + ${broughtIn.length} where id = ${importId}`
    await audit(tx, {
      by: manager,
      act: 'people-imported',
      subject: ['people-import', importId],
      organisationId,
      after: { people: broughtIn },
    })
    return true
  })
}

/** Undefined when somebody has taken the document, the mobile or the address since the check. */
async function insertPerson(tx: Tx, manager: Viewer, person: ImportedPerson) {
  const { givenFa, familyFa, nameEn, fatherName, bornOn, gender, mobile, email, provinceId, document, guardian } =
    person
  const [added] = await tx<{ id: string }[]>`
    insert into people (name_fa, family_fa, name_en, father_name, born_on, gender, mobile, email, province_id)
    select ${`${givenFa} ${familyFa}`}, ${familyFa}, ${nameEn ?? null}, ${fatherName ?? null}, ${bornOn}::date,
      ${gender}, ${mobile}, ${email ?? null}, ${provinceId ?? null}
    where not exists (select from identity_documents where number_hash = ${document.numberHash})
    on conflict do nothing returning id`
  if (!added) return undefined
  await insertDocument(tx, added.id, document)
  if (guardian)
    await declareGuardian(tx, manager, { childId: added.id, childName: `${givenFa} ${familyFa}`, ...guardian })
  return added.id
}
