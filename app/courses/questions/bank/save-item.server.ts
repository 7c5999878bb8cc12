import type { Viewer } from '~/people/viewer'
import type { FormErrors, Typed } from '~/shared/form'
import { readForm } from '~/shared/form.server'
import { allow, found, isRefusal } from '~/shared/guard'
import { formMessages } from '~/shared/messages'
import { sql } from '~/shared/sql.server'
import type { ItemBody, ItemFeedback, ItemKey, Picture } from '../question'
import { canWriteItems } from './bank'
import { findBank, listUnits } from './bank.server'
import { itemForm, readItem, type ItemValues } from './item-form.server'
import { findItem } from './item.server'
import { keepUnshown } from './keep-unshown'
import { messages } from './messages'
import { strangerErrors } from './picture-errors.server'
import { keepPicture, knownPicture } from './pictures.server'
import { reviseItem } from './revise-item.server'
import { findSimilar, type SimilarItem } from './similar-items.server'
import { writeItem } from './write-item.server'

type Answer = { errors?: FormErrors; typed: Typed; refused?: string; similar?: SimilarItem[] }
type Saved = { id: string } | Answer

/** The form of a question, posted: read, looked over for doubles, and written or made a new version. */
export async function saveItem(author: Viewer, posted: FormData, where: { courseId: string } | { itemId: string }): Promise<Saved> {
  const existing = 'itemId' in where ? found(await findItem(author, where.itemId)) : undefined
  const bank = existing?.bank ?? found(await findBank(author, (where as { courseId: string }).courseId))
  const { values, errors: wrong, typed } = readWhole(posted)
  if (!values) return { errors: wrong, typed }
  const use = existing?.item.use ?? values.use
  allow(canWriteItems(author, bank, use))
  const isUnit = (await listUnits(bank.courseId)).some(({ id }) => id === values.unitId)
  const given = await pictureOf(author, bank.courseId, { ...values, use })
  const figure = given && 'src' in given ? given : undefined
  const read = readItem(values, figure)
  const newest = existing && (await readNewest(existing.item.versionId))
  const errors = {
    ...read.errors, ...(read.draft && (await strangerErrors(read.draft.body, { courseId: bank.courseId, use, before: newest?.body }))), ...(!isUnit && { unitId: formMessages.notAnOption }), ...(given && 'errors' in given && given.errors), ...wrong,
  }
  if (!read.draft || Object.keys(errors).length > 0) return { errors, typed: { ...typed, ...(figure && { keptPicture: figure.src.fa }) } }
  const draft = newest ? keepUnshown(read.draft, newest) : read.draft
  if (!values.similarSeen) {
    const similar = await findSimilar(bank.courseId, { stem: read.draft.body.stem.fa, use, item: existing?.item.id })
    if (similar.length > 0) return { errors: { similarSeen: messages.similarFound }, similar, typed }
  }
  const { unitId, difficulty, code, id, base } = values
  const saved = existing
    ? await reviseItem(author, existing.item.id, { base: base ?? 0, unitId, difficulty, draft })
    : await writeItem(author, bank.courseId, { id, use, unitId, difficulty, code, draft })
  return isRefusal(saved) ? { ...saved, typed } : saved
}

/** The form as its fields are read, with what is wrong in any of them: the others are read all the same, so that all is told at once. */
function readWhole(posted: FormData) {
  const read = readForm(itemForm, posted)
  if (read.values) return read
  const rest = new FormData()
  for (const [name, value] of posted) if (!read.errors[name]) rest.append(name, value)
  for (const [name, value] of [['unitId', '-'], ['difficulty', '1'], ['stemFa', '']] as const) if (!rest.has(name)) rest.append(name, value)
  return { ...readForm(itemForm, rest), errors: read.errors, typed: read.typed }
}

/** What its form showed, or had no field for. It tells nothing to whoever sends the form, so that no reading is noted. */
async function readNewest(versionId: string) {
  const [newest] = await sql<[{ body: ItemBody; key: ItemKey; feedback: ItemFeedback }]>`select body, key, feedback from item_versions where id = ${versionId}`
  return newest
}

async function pictureOf(author: Viewer, courseId: string, { picture, keptPicture, pictureAlt, use }: ItemValues): Promise<Picture | { errors: FormErrors } | undefined> {
  const address = picture ? await keepPicture(author, courseId, use, Buffer.from(await picture.arrayBuffer())) : await knownPicture(keptPicture, courseId, use)
  if (!address) return undefined
  if (typeof address !== 'string') return { errors: { picture: messages.notAPicture } }
  // Whoever does not see the picture must be able to answer.
  return pictureAlt ? { src: { fa: address }, alt: { fa: pictureAlt } } : { errors: { pictureAlt: messages.altNeeded } }
}
