import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { file, form, integer, oneOf, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { enqueue } from '~/shared/jobs.server'
import { seal } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import { actingRoles, canWriteItems, USES, type Use } from '../bank/bank'
import { findBank } from '../bank/bank.server'
import { FORMATS, type Format } from './item-import'
import type { FileRefusal } from './messages'
import { inspectFile } from './open-file.server'

/** The server takes bodies of 12 MB in all. */
export const uploadForm = form({ file: file(11), format: oneOf(FORMATS), use: oneOf(USES), unitId: text(60), difficulty: integer(1, 3) })
type Upload = { file: File; format: Format; use: Use; unitId: string; difficulty: number }

/** Takes a file of questions in to be read by a job; what can be refused at once is refused now. */
export async function uploadItems(author: Viewer, courseId: string, { file, format, use, unitId, difficulty }: Upload): Promise<{ id: string } | Refusal<FileRefusal>> {
  const bank = found(await findBank(author, courseId))
  allow(canWriteItems(author, bank, use))
  const bytes = Buffer.from(await file.arrayBuffer())
  const inspected = await inspectFile(format, bytes)
  if (isRefusal(inspected)) return inspected
  const sealed = seal(bytes.toString('base64'))
  return tx(async tx => {
    const [made] = await tx<[{ id: string }]>`
      insert into item_imports (course_id, use, unit_id, difficulty, format, file_name, uploaded_by)
      values (${courseId}, ${use}, ${unitId}, ${difficulty}, ${format}, ${file.name.slice(0, 200) || 'file'}, ${author.id}) returning id`
    await tx`insert into item_import_files (import_id, sealed) values (${made.id}, ${sealed})`
    await audit(tx, {
      by: through(author, actingRoles(use), { id: bank.organisationId, provinceId: bank.provinceId }),
      act: 'item-import-uploaded',
      subject: ['item-import', made.id],
      organisationId: bank.organisationId,
      after: { courseId, use, format, bytes: bytes.length },
    })
    await enqueue(tx, 'courses-read-items', { importId: made.id })
    return made
  })
}
