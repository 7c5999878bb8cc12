import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'

export type TradePermit = {
  id: string
  organisationId: string
  tradeId: string
  tradeTitle: Text
  startsOn: Day
  endsOn: Day
  licenceNumber: string
  licenceEndedAt: Date | null
  suspendedAt: Date | null
  suspendedBecause: string | null
  endedAt: Date | null
  endedBecause: string | null
}
export type PermitState = 'valid' | 'upcoming' | 'suspended' | 'over' | 'ended' | 'licence-ended'

export function permitState(permit: Pick<TradePermit, 'startsOn' | 'endsOn' | 'licenceEndedAt' | 'suspendedAt' | 'endedAt'>, today: Day): PermitState {
  if (permit.endedAt) return 'ended'
  if (permit.licenceEndedAt) return 'licence-ended'
  if (permit.endsOn < today) return 'over'
  if (permit.suspendedAt) return 'suspended'
  return permit.startsOn > today ? 'upcoming' : 'valid'
}
/** What an administrator may still change. */
export const isStanding = (state: PermitState) => ['valid', 'upcoming', 'suspended'].includes(state)

/** An offering that a permit's end leaves alone: it goes on. */
export type RunningOffering = { id: string; code: string; courseTitle: Text; startsOn: Day; endsOn: Day; trainees: number }

/** Where a permit's organisation lies, as rank sees it. */
export const placeOfPermit = (permit: { organisationId: string; provinceId: string; organisationKind: string }) =>
  ({ id: permit.organisationId, provinceId: permit.provinceId, kind: permit.organisationKind })
