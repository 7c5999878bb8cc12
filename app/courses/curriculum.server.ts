import type { RichDocument } from '~/shared/rich-text'
import { sql, type Sql } from '~/shared/sql.server'
import type { Language, Text } from '~/shared/text'

export type Skill = { id: string; title: Text; summary?: Text }
export type Week = {
  week: number
  theme: Text
  skills: string[]
  soft: string[]
  activity: Text
  deliverable: { title: Text; by: 'group' | 'member' } | null
  evidence: Text | null
  mentorNote: Text
}
export type Programme = {
  id: string
  version: number
  title: Text
  summary: Text
  skills: Skill[]
  soft: Skill[]
  weeks: Week[]
}
export type PlannedMeeting = {
  key: string
  week: number
  kind: 'core' | 'lab' | 'parents'
  title: Text
  isWritten: boolean
}
export type Meeting = Omit<PlannedMeeting, 'isWritten'> & {
  minutes: number | null
  materials: string[]
  /** Undefined while the text for the mentor is not written. */
  document: RichDocument | undefined
}

/** A club programme in the version in force, or in the one that a cohort began with. */
export async function findProgramme(id: string, version?: number, tx: Sql = sql) {
  const [programme] = await tx<Programme[]>`
    select id, version, title, summary, skills, soft, weeks
    from programmes join programme_versions on programme_id = id and version = coalesce(${version ?? null},
      current_version)
    where id = ${id}`
  return programme
}

/** Its meetings in their order: week 0 with the parents first. */
export const listMeetings = (programmeId: string, version?: number, tx: Sql = sql) => tx<PlannedMeeting[]>`
  select key, week, kind, title, document is not null as is_written
  from programmes join programme_meetings on programme_id = id and version = coalesce(${version ?? null},
    current_version)
  where id = ${programmeId} order by position`

/** One meeting's text for the mentor, in one language. */
export async function readMeeting(
  programmeId: string,
  version: number,
  key: string,
  language: Language,
  tx: Sql = sql,
) {
  const [meeting] = await tx<(Omit<Meeting, 'document'> & { document: RichDocument | null })[]>`
    select key, week, kind, title, minutes, coalesce(materials -> ${language}, '[]') as materials,
      document -> ${language} as document
    from programme_meetings where programme_id = ${programmeId} and version = ${version} and key = ${key}`
  return meeting && ({ ...meeting, document: meeting.document ?? undefined } satisfies Meeting)
}
