import { randomUUID } from 'node:crypto'
import { readItems } from '~/courses/questions/imports/read-items.server'
import { uploadItems } from '~/courses/questions/imports/upload-items.server'
import { keepPicture } from '~/courses/questions/bank/pictures.server'
import { writeItem } from '~/courses/questions/bank/write-item.server'
import { single } from '~/courses/questions/exchange/draft'
import { sql } from '~/shared/sql.server'
import { createCourse } from '../../factories/courses'
import { done } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { at, upload } from './forms'

const COURSE = 'building-electrician'
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** «own» is the programme's bank, «aftab» and «other» banks of courses that Aftab and Badgir keep; «sealed» a sealed question. */
export async function casesOfQuestions({ organisations, people, questions }: World & { questions?: Record<string, string> }): Promise<Cases> {
  const made = questions!
  const administrator = await viewerOf(people['programme-admin']!)
  const kept = async (owner: string, key: string) => {
    const course = await createCourse({ owner: organisations[owner]! })
    const author = await viewerOf(people[key]!)
    const draft = single({ stem: { words: { fa: 'پرسش این مرکز' } } }, [{ words: { fa: 'الف' } }, { words: { fa: 'ب' } }], 0)
    const { id } = await done(writeItem(author, course.id, { id: randomUUID(), use: 'practice', unitId: 'safety', difficulty: 1, draft }))
    return { course: course.id, item: id, import: await startImport(key, course.id, 'safety'), unit: 'safety' }
  }
  const startImport = async (by: string, courseId: string, unitId: string) => {
    const file = new File(['پرسش؟\nA. الف\nB. ب\nANSWER: A\n'], 'aiken.txt')
    const { id } = await done(uploadItems(await viewerOf(people[by]!), courseId, { file, format: 'aiken', use: 'practice', unitId, difficulty: 1 }))
    await readItems({ importId: id })
    return id
  }
  const [unit] = await sql<[{ id: string }]>`
    select unit_id as id from courses join course_units on course_version_id = current_version_id where courses.id = ${COURSE} order by position limit 1`
  const banks = {
    own: { course: COURSE, item: made['gaps-rcd']!, import: await startImport('programme-admin', COURSE, unit.id), unit: unit.id },
    aftab: await kept('aftab', 'centre-manager'),
    other: await kept('badgir', 'other-centre-manager'),
  }
  type Bank = (typeof banks)['own']
  const each = (of: (bank: Bank) => ReturnType<typeof at>) => Object.fromEntries(Object.entries(banks).map(([place, bank]) => [place, of(bank)]))
  const sealed = made['order-shock']!
  const versionOf = async (item: string) => (await sql<[{ id: string }]>`select id from item_versions where item_id = ${item} order by version desc limit 1`)[0].id
  const versions = new Map(await Promise.all([...Object.values(banks).map(({ item }) => item), sealed].map(async item => [item, await versionOf(item)] as const)))
  const fields = (unitId: string) => ({
    id: randomUUID(), kind: 'true_false', use: 'practice', unitId, difficulty: '1', stemFa: `جملهٔ تازهٔ ${randomUUID()}`, right: 'true', similarSeen: 'on',
  })
  const upload2 = ({ course, unit: unitId }: Bank) => ({
    path: `/courses/${course}/question-imports`,
    body: () => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ format: 'aiken', use: 'practice', unitId, difficulty: '1' })) form.set(name, value)
      form.set('file', new File(['پرسش؟\nA. الف\nB. ب\nANSWER: A\n'], 'aiken.txt'))
      return form
    },
  })
  const pixel = (course: string, use: 'practice' | 'sealed') => upload(`/courses/${course}/questions/pictures`, () => ({ use, picture: new File([PIXEL], 'pixel.png') }))
  const picture = async (course: string, use: 'practice' | 'sealed') => {
    const address = await keepPicture(administrator, course, use, PIXEL)
    if (typeof address !== 'string') throw new Error(address.refused)
    return at(address)
  }
  const review = (item: string) => at(`/questions/${item}/review`, { version: versions.get(item)!, verdict: 'approved', words: '' })
  const revise = (item: string, unitId: string) => at(`/questions/${item}/versions/new`, () => ({ ...fields(unitId), base: '1' }))
  return {
    'routes/questions._index': { own: at('/questions') },
    'routes/courses.$courseId_.questions._index': { ...each(({ course }) => at(`/courses/${course}/questions`)), sealed: at(`/courses/${COURSE}/questions?use=sealed`) },
    'routes/courses.$courseId_.questions.new': each(({ course, unit: unitId }) => at(`/courses/${course}/questions/new`, () => fields(unitId))),
    'routes/courses.$courseId_.questions.likenesses': each(({ course }) => at(`/courses/${course}/questions/likenesses`, { stem: 'پرسشی دربارهٔ ایمنی', use: 'practice' })),
    'routes/courses.$courseId_.questions.pictures': { ...each(({ course }) => pixel(course, 'practice')), sealed: pixel(COURSE, 'sealed') },
    'routes/courses.$courseId_.questions.exports._index': { ...each(({ course }) => at(`/courses/${course}/questions/exports`)), sealed: at(`/courses/${COURSE}/questions/exports?use=sealed`) },
    'routes/courses.$courseId_.questions.exports.$format': { ...each(({ course }) => at(`/courses/${course}/questions/exports/gift`)), sealed: at(`/courses/${COURSE}/questions/exports/moodle?use=sealed`) },
    'routes/courses.$courseId_.question-imports._index': each(upload2),
    'routes/courses.$courseId_.question-imports.template[.]xlsx': each(({ course }) => at(`/courses/${course}/question-imports/template.xlsx`)),
    'routes/question-imports.$importId._index': each(one => at(`/question-imports/${one.import}`)),
    'routes/question-imports.$importId.commitment': each(one => at(`/question-imports/${one.import}/commitment`, {})),
    'routes/question-imports.$importId.cancellation': each(one => at(`/question-imports/${one.import}/cancellation`, {})),
    'routes/questions.$itemId._index': { ...each(({ item }) => at(`/questions/${item}`)), sealed: at(`/questions/${sealed}`) },
    'routes/questions.$itemId.review': { ...each(({ item }) => review(item)), sealed: review(sealed) },
    'routes/questions.$itemId.readiness': { own: at(`/questions/${made['order-dead']!}/readiness`, {}), other: at(`/questions/${banks.other.item}/readiness`, {}), sealed: at(`/questions/${sealed}/readiness`, {}) },
    'routes/questions.$itemId.retirement': { ...each(({ item }) => at(`/questions/${item}/retirement`, { reason: 'کهنه است' })), sealed: at(`/questions/${sealed}/retirement`, { reason: 'کهنه است' }) },
    'routes/questions.$itemId.versions.new': { ...each(({ item, unit: unitId }) => revise(item, unitId)), sealed: revise(sealed, unit.id) },
    'routes/question-pictures.$pictureId': { own: await picture(COURSE, 'practice'), other: await picture(banks.other.course, 'practice'), sealed: await picture(COURSE, 'sealed') },
  }
}
