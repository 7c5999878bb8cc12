import { sql } from '~/shared/sql.server'
import type { Calendar } from '~/shared/calendar'
import type { Language, Text } from '~/shared/text'
import type { DocumentKind, Gender } from '../person'
import type { Viewer } from '../viewer'

export type Profile = {
  nameFa: string
  nameEn: string | null
  fatherName: string | null
  bornOn: string | null
  gender: Gender | null
  provinceId: string | null
  provinceTitle: Text | null
  mobile: string | null
  email: string | null
  username: string | null
  language: Language
  calendar: Calendar
  documentKind: DocumentKind | null
  lastFour: string | null
}

export async function readOwnProfile(viewer: Viewer) {
  const [profile] = await sql<[Profile]>`
    select name_fa, name_en, father_name, born_on, gender, people.province_id, provinces.title as province_title,
      mobile, email,
      username, language, calendar, identity_documents.kind as document_kind, last_four
    from people left join provinces on provinces.id = people.province_id
      left join identity_documents on identity_documents.person_id = people.id
    where people.id = ${viewer.id}`
  return profile
}
