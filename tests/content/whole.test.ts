import { describe, expect, test } from 'vitest'
import { checksIn } from '~/courses/lessons/lesson'
import { readContent } from '~/courses/content/read-content.server'
import type { RichNode } from '~/shared/rich-text'
import type { Text } from '~/shared/text'

const content = readContent()

/** The skeleton of a document: what kinds of block, in which order. */
const blocksOf = (document: RichNode) =>
  (document.content ?? []).map(({ type, attrs }) => `${type}${attrs?.level ?? attrs?.kind ?? ''}`)
const figuresOf = (document: RichNode): string[] =>
  (document.content ?? []).flatMap(node =>
    node.type === 'figure' ? [String(node.attrs?.src).replace(/\.(fa|en)\.svg.*/, '')] : figuresOf(node),
  )

function textsIn(value: unknown, path = ''): [string, Text][] {
  if (typeof value !== 'object' || value === null) return []
  if ('fa' in value && typeof value.fa === 'string') return [[path, value as Text]]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}

describe('what ships', () => {
  test('has nothing wrong in it', () => expect(content.problems).toEqual([]))

  test('knows the 35 trades, the taught course and the club programme', () => {
    expect(content.trades).toHaveLength(35)
    expect(content.courses.map(({ course }) => course.id)).toEqual(
      expect.arrayContaining(['building-electrician', 'beekeeper', 'garment-light-women', 'cereal-irrigation']),
    )
    expect(content.programmes.map(({ programme }) => programme.id)).toContain('young-entrepreneurs')
  })

  test('is written in Persian letters on the Persian side, and in no Arabic yeh or kaf', () => {
    const all = [
      ...content.trades,
      ...content.standards,
      ...content.courses.flatMap(({ course, items }) => [course, ...items]),
      ...content.programmes,
    ]
    for (const [path, text] of textsIn(all)) {
      expect(text.fa, path).not.toMatch(/[يكى\u0640\u200B\u200E\u200F]/)
      expect(text.en, path).not.toMatch(/[\u0600-\u06FF]/)
      expect(text.fa.trim() && text.en.trim(), path).toBeTruthy()
    }
  })
})

describe('building electrician', () => {
  const { course, lessons, items } = content.courses.find(one => one.course.id === 'building-electrician')!

  test('has a whole unit: six lessons or more, forty questions for practice and more for exams, a quiz', () => {
    expect(course.units[0]!.lessons.length).toBeGreaterThanOrEqual(6)
    expect(course.units[0]!.activities.length).toBeGreaterThanOrEqual(1)
    expect(items.length).toBeGreaterThanOrEqual(40)
    expect(items.filter(({ use }) => use === 'sealed').length).toBeGreaterThanOrEqual(10)
  })

  test.each(lessons.map(lesson => [lesson.id, lesson] as const))(
    '%s says the same in both languages',
    (_, { document }) => {
      expect(blocksOf(document.en)).toEqual(blocksOf(document.fa))
      expect(checksIn(document.en)).toEqual(checksIn(document.fa))
      expect(figuresOf(document.en)).toEqual(figuresOf(document.fa))
    },
  )

  test('lessons carry pictures, a table, a safety call-out and a check among them', () => {
    const kinds = new Set(lessons.flatMap(({ document }) => blocksOf(document.fa)))
    for (const kind of ['figure', 'table', 'calloutsafety', 'check']) expect(kinds).toContain(kind)
  })

  test('every question was reviewed by a second person', () => {
    for (const { id, author, reviewer } of items) expect(author.toLowerCase(), id).not.toBe(reviewer.toLowerCase())
  })
})

describe('the club programme', () => {
  const { programme, meetings } = content.programmes.find(one => one.programme.id === 'young-entrepreneurs')!

  test('has 27 meetings in 16 weeks, 16 of them core and 11 labs', () => {
    expect(meetings.filter(({ kind }) => kind === 'core')).toHaveLength(16)
    expect(meetings.filter(({ kind }) => kind === 'lab')).toHaveLength(11)
    expect(programme.weeks.filter(({ deliverable }) => deliverable)).toHaveLength(16)
  })

  test('is written out for week 0 to 4, each meeting the same in both languages', () => {
    for (const { key, week, text } of meetings.filter(meeting => meeting.week <= 4)) {
      expect(text, key).toBeDefined()
      expect(blocksOf(text!.document.en).filter(kind => kind === 'heading2'), `${key} ${week}`).toHaveLength(9)
      expect(text!.materials.en, key).toHaveLength(text!.materials.fa.length)
    }
  })

  test('names only skills that it has', () => {
    const known = new Set([...programme.skills, ...programme.soft].map(({ id }) => id))
    for (const { week, skills, soft } of programme.weeks)
      for (const skill of [...skills, ...soft]) expect(known, `week ${week}`).toContain(skill)
  })
})
