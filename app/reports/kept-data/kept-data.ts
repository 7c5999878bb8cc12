import { dataRecord as assessments } from '~/assessments/data-record'
import { dataRecord as certificates } from '~/certificates/data-record'
import { dataRecord as clubs } from '~/clubs/data-record'
import { dataRecord as courses } from '~/courses/data-record'
import { dataRecord as people } from '~/people/data-record'
import { dataRecord as shared, purposes, type DataClass, type Purpose, type Retention } from '~/shared/data-record'

/** What of a person a purpose needs, and how long each part of it stays. */
export type KeptData = { purpose: Purpose; classes: PersonalClass[]; retentions: Retention[] }

/** Classes that concern a person; what is left out are row numbers and what concerns nobody. */
export const PERSONAL = ['identity', 'contact', 'sensitive', 'words', 'fact', 'secret'] as const satisfies readonly DataClass[]
export type PersonalClass = (typeof PERSONAL)[number]

const tables = [people, courses, assessments, clubs, certificates, shared].flatMap(record => Object.values(record))

/** The data record of all pillars by purpose, for people to read. */
export const listKeptData = (): KeptData[] =>
  (Object.keys(purposes) as Purpose[]).flatMap(purpose => {
    const own = tables.filter(table => table.why === purpose && table.erased !== 'nobody')
    if (own.length === 0) return []
    return [{
      purpose,
      classes: PERSONAL.filter(kind => own.some(table => table[kind])),
      retentions: [...new Set(own.map(table => table.kept))],
    }]
  })
