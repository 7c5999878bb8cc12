import { describe, expect, test } from 'vitest'
import glossary from '../../content/glossary.json'
import { checksIn } from '~/courses/lessons/lesson'
import { readContent } from '~/courses/content/read-content.server'
import { roleTitles } from '~/people/grants/messages'
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

test('roles are called by the words of the glossary', () => {
  const words = new Map(glossary.map(({ id, fa }) => [id, fa]))
  for (const [role, title] of Object.entries(roleTitles)) {
    const word = words.get(role === 'guest' ? 'judge' : role.replace('_', '-'))
    expect(title.fa, role).toContain(word ?? 'a word for it')
  }
})

describe('building electrician', () => {
  const { course, lessons, items } = content.courses.find(one => one.course.id === 'building-electrician')!
  const standard = content.standards.find(({ id }) => id === course.standard)!
  const whole = course.units.filter(unit => unit.lessons.length > 0)

  test('lists every unit of its standard in its order, each with something to do', () => {
    expect(course.units.map(unit => unit.standardUnit)).toEqual(standard.units.map(({ id }) => id))
    for (const { id, activities } of course.units) expect(activities.length, id).toBeGreaterThanOrEqual(1)
  })

  test('has three whole units: six lessons or more, questions for practice and for exams, a quiz, tasks with a rubric', () => {
    expect(whole.map(({ id }) => id)).toEqual(['safety', 'wiring', 'lighting'])
    for (const { id, lessons, activities } of whole) {
      const own = items.filter(({ unit }) => unit === id)
      expect(lessons.length, id).toBeGreaterThanOrEqual(6)
      expect(own.length, id).toBeGreaterThanOrEqual(25)
      expect(own.filter(({ use }) => use === 'sealed').length, id).toBeGreaterThanOrEqual(10)
      expect(new Set(activities.map(({ kind }) => kind)), id).toEqual(new Set(['quiz', 'practice', 'assignment']))
    }
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

describe('managers of cooperatives', () => {
  const { course, items } = content.courses.find(one => one.course.id === 'cooperative-managers')!

  test('has no trade and no standard, and one whole unit with an assignment and a practice task', () => {
    expect(course).toMatchObject({ trade: null, standard: null })
    expect(course.units[0]!.lessons.length).toBeGreaterThanOrEqual(6)
    expect(course.units[0]!.activities.map(({ kind }) => kind)).toEqual(['quiz', 'assignment', 'practice'])
    expect(items.length).toBeGreaterThanOrEqual(25)
  })
})

describe('women’s light-garment dressmaking', () => {
  const { course, items } = content.courses.find(one => one.course.id === 'garment-light-women')!
  const standard = content.standards.find(({ id }) => id === course.standard)!

  test('lists every unit of its standard, the first of them whole', () => {
    expect(course.units.map(unit => unit.standardUnit)).toEqual(standard.units.map(({ id }) => id))
    expect(course.units[0]!.lessons.length).toBeGreaterThanOrEqual(6)
    expect(new Set(course.units[0]!.activities.map(({ kind }) => kind))).toEqual(new Set(['quiz', 'practice', 'assignment']))
    expect(items.length).toBeGreaterThanOrEqual(25)
  })
})

describe('every taught unit', () => {
  const taught = content.courses.flatMap(({ course, lessons, items }) =>
    course.units.filter(unit => unit.lessons.length > 0).map(unit => ({
      name: `${course.id} ${unit.id}`, unit, items: items.filter(item => item.unit === unit.id),
      lessons: lessons.filter(({ id }) => unit.lessons.some(lesson => lesson.id === id)),
    })))

  test.each(taught.map(one => [one.name, one] as const))('%s: its lessons open with a scene and end with three things', (_, { lessons }) => {
    for (const { id, document } of lessons)
      for (const language of ['fa', 'en'] as const) {
        const blocks = blocksOf(document[language])
        expect(blocks.slice(0, 2), id).toEqual(['heading2', 'paragraph'])
        expect(blocks.at(-1), id).toBe('bulletList')
        expect(document[language].content!.at(-1)!.content, `${id}.${language}`).toHaveLength(3)
        expect(checksIn(document[language]).length, id).toBeGreaterThanOrEqual(1)
        expect(figuresOf(document[language]).length, id).toBeGreaterThanOrEqual(1)
      }
  })

  test.each(taught.map(one => [one.name, one] as const))('%s: says the same in both languages', (_, { lessons, unit }) => {
    const texts = [...lessons.map(({ document }) => document), ...unit.activities.flatMap(({ instructions }) => instructions ?? [])]
    for (const { fa, en } of texts) {
      expect(blocksOf(en)).toEqual(blocksOf(fa))
      expect(checksIn(en)).toEqual(checksIn(fa))
      expect(figuresOf(en)).toEqual(figuresOf(fa))
    }
  })

  test.each(taught.map(one => [one.name, one] as const))('%s: no letter gives the key away, nor does the longest answer', (_, { items }) => {
    const single = items.flatMap(item => (item.kind === 'single' ? [item] : []))
    const letters = new Set(single.map(({ key }) => key))
    expect(letters.size).toBeGreaterThanOrEqual(3)
    const longest = single.filter(({ options, key }) =>
      options.every(({ id, text }) => id === key || text.fa.length * 1.15 < options.find(own => own.id === key)!.text.fa.length))
    expect(longest.length, longest.map(({ id }) => id).join()).toBeLessThanOrEqual(single.length / 4)
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
