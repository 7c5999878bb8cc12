import type { Text } from '~/shared/text'

export const ORGANISATION_KINDS = [
  'public_centre', 'private_school', 'in_plant_centre', 'mobile_team', 'club_operator', 'authority',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export type Organisation = {
  id: string
  kind: OrganisationKind
  code: string | null
  name: Text
  legalId: string | null
  provinceId: string
  provinceTitle: Text
  county: string | null
  help: string
  createdAt: Date
  endedAt: Date | null
}
