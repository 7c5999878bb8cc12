import { resolve } from 'node:path'
import { standardFormat, targetGroupsFormat, tradesFormat, type StandardFile, type Trade } from './formats.server'
import type { TargetGroup } from '../target-groups/target-groups.server'
import { readCourse, type CourseContent } from './read-course.server'
import { readProgramme, type ProgrammeContent } from './read-programme.server'
import { Reading, type ContentProblem } from './reading.server'

export type Content = {
  trades: Trade[]
  targetGroups: TargetGroup[]
  standards: StandardFile[]
  courses: CourseContent[]
  programmes: ProgrammeContent[]
  problems: ContentProblem[]
}

export const contentRoot = () => resolve('content')
/** Reads and checks all that authors wrote; what is whole is given, what is not is told. */
export function readContent(root = contentRoot()): Content {
  const reading = new Reading(root)
  const trades = reading.json('trades.json', tradesFormat) ?? []
  const hasGroups = reading.list('', 'target-groups.json').length > 0
  const targetGroups = hasGroups ? (reading.json('target-groups.json', targetGroupsFormat) ?? []) : []
  const known = new Set(trades.map(trade => trade.id))
  const standards = reading.list('standards', '.json').flatMap(name => {
    const standard = reading.json(`standards/${name}`, standardFormat)
    if (!standard) return []
    if (`${standard.id}.json` !== name) reading.say(`standards/${name}`, `its id is ${standard.id}`)
    if (!known.has(standard.trade)) reading.say(`standards/${name}`, `there is no trade ${standard.trade}`)
    return `${standard.id}.json` === name && known.has(standard.trade) ? [standard] : []
  })
  const courses = reading.list('courses').flatMap(folder => readCourse(reading, folder, standards, known) ?? [])
  const programmes = reading.list('programmes').flatMap(folder => readProgramme(reading, folder) ?? [])
  return { trades, targetGroups, standards, courses, programmes, problems: reading.problems }
}
