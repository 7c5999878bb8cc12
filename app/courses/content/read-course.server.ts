import { sha256 } from '~/shared/secrets.server'
import type { RichDocument } from '~/shared/rich-text'
import type { Language, Text } from '~/shared/text'
import { drawingProblems } from './drawing'
import {
  courseFormatOf,
  lessonHeadOf,
  questionsFormat,
  type CourseFile,
  type ItemFile,
  type StandardFile,
} from './formats.server'
import { readActivities, type UnitContent } from './read-activities.server'
import { LANGUAGES, type Both, type Reading } from './reading.server'

export type Figure = { file: string; svg: string; checksum: string; title: string }
export type LessonContent = { id: string; title: Text; summary: Text; minutes: number; document: Both<RichDocument> }
export type ItemContent = ItemFile & { picture?: { src: Text; alt: Text } }
export type OutlineContent = Omit<CourseFile, 'units'> & { units: UnitContent[] }
export type CourseContent = { course: OutlineContent; figures: Figure[]; lessons: LessonContent[]; items: ItemContent[] }

/** Everything of one course, or undefined when anything in it is wrong: a course comes in whole or not at all. */
export function readCourse(
  reading: Reading,
  folder: string,
  standards: readonly StandardFile[],
  trades: ReadonlySet<string>,
  /** Practice questions that are known to lie elsewhere. */
  elsewhere: readonly string[] = [],
) {
  const before = reading.problems.length
  const place = `courses/${folder}`
  const course = reading.json(`${place}/course.json`, courseFormatOf(reading.least))
  if (!course) return undefined
  if (course.id !== folder) reading.say(`${place}/course.json`, `its id is ${course.id}, its folder ${folder}`)

  const standard = standards.find(({ id }) => id === course.standard)
  if (course.trade && !trades.has(course.trade))
    reading.say(`${place}/course.json`, `there is no trade ${course.trade}`)
  if (course.standard && !standard) reading.say(`${place}/course.json`, `there is no standard ${course.standard}`)
  if (standard && standard.trade !== course.trade)
    reading.say(`${place}/course.json`, 'its standard belongs to another trade')
  const standardUnits = new Set(standard?.units.map(unit => unit.id))
  for (const { standardUnit } of course.units)
    if (standardUnit && !standardUnits.has(standardUnit))
      reading.say(`${place}/course.json`, `the standard has no unit ${standardUnit}`)

  const figures = readFigures(reading, place)
  const drawn = (language: Language, name: string) => {
    const figure =
      figures.find(({ file }) => file === `${name}.${language}.svg`) ??
      figures.find(({ file }) => file === `${name}.svg`)
    return (
      figure && { src: `/figures/${course.id}/${figure.file}?v=${figure.checksum.slice(0, 12)}`, title: figure.title }
    )
  }
  const units = new Set([...course.units.map(unit => unit.id), ...standardUnits])
  const items = readItems(reading, place, units, drawn)
  const practice = new Set([...items.filter(item => item.use === 'practice').map(item => item.id), ...elsewhere])
  const lessons = readLessons(reading, place, course, language => ({
    figure: name => drawn(language, name)?.src, hasCheck: name => reading.least === 0 || practice.has(name),
  }))
  const withInstructions: OutlineContent = {
    ...course,
    units: readActivities(reading, place, course, { practice, figure: (language, name) => drawn(language, name)?.src }),
  }
  if (reading.problems.length > before) return undefined
  return { course: withInstructions, figures, lessons, items } satisfies CourseContent
}

function readFigures(reading: Reading, place: string): Figure[] {
  return reading.list(`${place}/figures`, '.svg').flatMap(file => {
    const svg = reading.text(`${place}/figures/${file}`) ?? ''
    for (const problem of drawingProblems(svg)) reading.say(`${place}/figures/${file}`, problem)
    if (!/^[a-z0-9][a-z0-9-]{0,59}(\.(fa|en))?\.svg$/.test(file))
      reading.say(`${place}/figures/${file}`, 'the name is not <name>.svg or <name>.fa.svg')
    const title = /<title[^>]*>([^<]+)<\/title>/.exec(svg)?.[1]?.trim() ?? ''
    return [{ file, svg, checksum: sha256(svg), title }]
  })
}

type Drawn = (language: Language, name: string) => { src: string; title: string } | undefined

function readItems(reading: Reading, place: string, units: ReadonlySet<string>, drawn: Drawn) {
  const seen = new Set<string>()
  return reading.list(`${place}/questions`, '.json').flatMap(name => {
    const file = `${place}/questions/${name}`
    const read = reading.json(file, questionsFormat)
    if (!read) return []
    if (!units.has(read.unit)) reading.say(file, `there is no unit ${read.unit}`)
    return read.items.map((item): ItemContent => {
      if (item.unit !== read.unit) reading.say(file, `${item.id}: its unit is ${item.unit}, the file's ${read.unit}`)
      if (seen.has(item.id)) reading.say(file, `${item.id} stands twice`)
      seen.add(item.id)
      if (!item.figure) return item
      const [fa, en] = LANGUAGES.map(language => drawn(language, item.figure!))
      // Who can't see the drawing hears its own title.
      if (fa?.title && en?.title)
        return { ...item, picture: { src: { fa: fa.src, en: en.src }, alt: { fa: fa.title, en: en.title } } }
      reading.say(file, `${item.id}: there is no figure ${item.figure} with a title`)
      return item
    })
  })
}

type Surroundings = Parameters<Reading['bilingual']>[2]

function readLessons(reading: Reading, place: string, course: CourseFile, surroundings: Surroundings): LessonContent[] {
  return course.units.flatMap(unit => unit.lessons).flatMap(({ id }) => {
    const path = `${place}/lessons/${id}`
    const both = reading.bilingual(path, lessonHeadOf(reading.least), surroundings)
    if (!both) return []
    const { fa, en } = both
    if (fa.head.id !== id || en.head.id !== id) reading.say(`${path}.fa.md`, `its id and ${id} differ`)
    if (fa.head.minutes !== en.head.minutes) reading.say(`${path}.en.md`, 'its minutes differ from the Persian ones')
    return [{
      id,
      title: { fa: fa.head.title, en: en.head.title },
      summary: { fa: fa.head.summary, en: en.head.summary },
      minutes: fa.head.minutes,
      document: { fa: fa.document, en: en.document },
    }]
  })
}
