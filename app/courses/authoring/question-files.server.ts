import { sql } from '~/shared/sql.server'
import { keptQuestionsFormat, type KeptQuestion } from './kept-questions.server'
import { picturesIn, readPictures } from './question-pictures.server'
import type { ItemBody, ItemFeedback, ItemKey } from '../questions/question'

type Row = {
  code: string
  unitId: string
  difficulty: number
  body: ItemBody
  key: ItemKey
  feedback: ItemFeedback
  authorName: string | null
  reviewerName: string | null
}

/**
 * A course's practice questions in the form of `questions/<unit>.json`; what this form can't hold stands in `kept` as the
 * bank keeps it, with its pictures in `pictures` by their ids. What even this can't hold is named in `left` and stays behind.
 */
export async function questionFiles(courseId: string) {
  const rows = await sql<Row[]>`
    select code, unit_id, difficulty, body, key, feedback, author_name, reviewer_name
    from items join lateral (select * from item_versions where item_id = items.id
      order by item_versions.id = items.current_version_id desc, version desc limit 1) newest on true
    where course_id = ${courseId} and use = 'practice' and retired_at is null order by unit_id, code`
  const left: string[] = []
  const kept: KeptQuestion[] = []
  const files = new Map<string, { unit: string; items: object[] }>()
  for (const row of rows) {
    const item = itemOf(row)
    if (!item) {
      const whole = keptOf(row)
      if (whole) kept.push(whole)
      else left.push(row.code)
      continue
    }
    const file = files.get(`${row.unitId}.json`) ?? { unit: row.unitId, items: [] }
    file.items.push(item)
    files.set(`${row.unitId}.json`, file)
  }
  return { files, left, ...(await withTheirPictures(courseId, kept, left)) }
}

/** A question whose picture is no longer found stays behind rather than come without it. */
async function withTheirPictures(courseId: string, all: KeptQuestion[], left: string[]) {
  const pictures = await readPictures(courseId, picturesIn(all))
  const kept = all.filter(one => picturesIn(one).every(id => pictures.has(id)) || !left.push(one.id))
  return { kept, pictures }
}

function keptOf({ code, unitId, difficulty, body, key, feedback }: Row) {
  const read = keptQuestionsFormat.safeParse([{ id: code, unit: unitId, difficulty, kind: key.kind, body, key, feedback }])
  return read.data?.[0]
}

function itemOf({ code, unitId, difficulty, body, key, feedback, authorName, reviewerName }: Row): object | undefined {
  const isBoth = (words: { fa: string; en?: string } | undefined) => Boolean(words?.fa && words.en)
  const isPlain = !body.rich && isBoth(body.stem) && isBoth(feedback.general) && (body.options ?? []).every(one => !one.rich && isBoth(one.text))
  const figure = body.figure && /\/([a-z0-9-]+)(?:\.(?:fa|en))?\.svg/.exec(body.figure.src.fa)?.[1]
  if (!isPlain || (body.figure && !figure)) return undefined
  const common = {
    id: code, unit: unitId, difficulty, kind: key.kind, use: 'practice', stem: body.stem, ...(figure && { figure }),
    feedback: feedback.general, author: authorName ?? 'author', reviewer: reviewerName ?? 'reviewer',
  }
  const options = body.options?.map(({ id, text }) => ({ id, text, ...(feedback.options?.[id] && { feedback: feedback.options[id] }) }))
  if (key.kind === 'single') return { ...common, options, key: key.right }
  if (key.kind === 'multiple' && !key.credit) return { ...common, options, key: key.right }
  if (key.kind === 'true_false') return { ...common, key: key.right }
  if (key.kind === 'numeric' && !key.also) {
    if (body.unit && !isBoth(body.unit)) return undefined
    return { ...common, key: { value: key.value, tolerance: key.tolerance, ...(body.unit && { unit: body.unit }) } }
  }
  return undefined
}
