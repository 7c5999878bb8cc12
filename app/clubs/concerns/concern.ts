import type { Text } from '~/shared/text'

export type Place = { organisationId: string; name: Text }
/** An adult around the one who is worried; what they are, so that the right one is named. */
export type Adult = { id: string; name: Text; part: 'mentor' | 'trainer' | 'manager' | 'guardian' }

export type ConcernState = 'new' | 'taken_up' | 'closed'

/** A concern as its raiser may see it again: when, and how far it has come. Nobody answers a child in private. */
export type OwnConcern = { id: string; raisedAt: Date; state: ConcernState }

export type Concern = OwnConcern & {
  place: Text | null
  goesTo: 'organisation' | 'programme'
  words: string
  raisedBy: Text
  named: Text[]
}

export type Decision = { decision: 'taken_up' | 'closed'; words: string; decidedAt: Date; decidedBy: Text }

/** Help that answers at once: the social emergency, and the ambulance. */
export const HELP_LINES = { social: '123', ambulance: '115' } as const

const POST = /^\/offerings\/[0-9a-f-]{36}\/discussion\/[0-9a-f-]{36}#post-[0-9a-f-]{36}$/
/** The post that gave rise to a concern, when the page was opened from one: an address of ours, and nothing else. */
export function postAbout(request: Request) {
  const about = new URL(request.url).searchParams.get('about') ?? ''
  return POST.test(about) ? about : undefined
}
