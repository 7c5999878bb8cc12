import { ageOn, type Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

export const STAGES = ['lower_secondary', 'upper_secondary'] as const
export type Stage = (typeof STAGES)[number]
export const AUDIENCES = ['girls', 'boys', 'mixed'] as const
export type Audience = (typeof AUDIENCES)[number]

export type Club = {
  id: string
  organisationId: string
  operator: Text
  provinceId: string
  name: Text
  place: Text
  stage: Stage
  audience: Audience
}

export type Cohort = {
  id: string
  clubId: string
  clubName: Text
  organisationId: string
  provinceId: string
  stage: Stage
  audience: Audience
  name: Text
  programmeId: string
  programmeVersion: number
  startsOn: Day
  endsOn: Day
}

/** How the one who looks stands to a group: each sees another page. */
export type Standing = 'operator' | 'mentor' | 'guardian' | 'member'

export type Group = Omit<Cohort, 'id' | 'name'> & {
  id: string
  cohortId: string
  cohortName: Text
  name: Text
  /** 0 = Saturday … 6 = Friday. */
  coreWeekday: number
  labWeekday: number
  /** '16:30' */
  meetsAt: string
  room: string
  activatedAt: Date | null
  seenAs: Standing
}

export const SMALLEST_GROUP = 5
export const SEATS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Whole years on the cohort's first day, both ends included. */
const AGES: Record<Stage, [youngest: number, oldest: number]> = { lower_secondary: [12, 15], upper_secondary: [15, 18] }
const GENDERS: Record<Audience, readonly string[]> = { girls: ['woman'], boys: ['man'], mixed: ['woman', 'man'] }

type Child = { bornOn: Day | null; gender: string | null }

/** What is not known of a child does not keep it out. */
export function suits({ bornOn, gender }: Child, { stage, audience, startsOn }: Pick<Cohort, 'stage' | 'audience' | 'startsOn'>) {
  const age = bornOn ? ageOn(bornOn, startsOn) : undefined
  const [youngest, oldest] = AGES[stage]
  return (age === undefined || (age >= youngest && age <= oldest)) && (!gender || GENDERS[audience].includes(gender))
}

type Named = { nameFa: string; familyFa: string | null; nameEn: string | null }

/** Of other people's children only this is ever shown: «آیدا», not the family. */
export function firstName({ nameFa, familyFa, nameEn }: Named): Text {
  const given = familyFa && nameFa.endsWith(familyFa) ? nameFa.slice(0, -familyFa.length).trim() : nameFa.split(' ')[0]!
  const fa = given || nameFa.split(' ')[0]!
  return { fa, en: nameEn?.split(' ')[0] ?? fa }
}

/** A full name in both languages; where none is given in English, the Persian one. */
export const fullName = ({ nameFa, nameEn }: Pick<Named, 'nameFa' | 'nameEn'>): Text => ({ fa: nameFa, en: nameEn ?? nameFa })
