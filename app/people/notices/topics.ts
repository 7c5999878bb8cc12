import type { Text } from '~/shared/text'
import type { Viewer } from '../viewer'

/**
 * A group of notices that one chooses for together. Every pillar names its own, by the kinds that it sends; what is
 * chosen neither way goes as `mail` and `sms` say.
 */
export type Topic = {
  title: Text
  kinds: readonly string[]
  mail: boolean
  sms: boolean
  /** A minor's verified guardians are told too. Never of what a child may want to keep to itself. */
  guardians?: boolean
  /** Goes at night too. */
  urgent?: boolean
  /** Whom it concerns at all. */
  isFor?: (viewer: Viewer) => boolean
}
export type Topics = Record<string, Topic>

export const CHANNELS = ['mail', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]
export const DIGESTS = ['day', 'week', 'never'] as const
export type Digest = (typeof DIGESTS)[number]
export const USUAL_DIGEST: Digest = 'week'

export const topicOf = (topics: Topics, kind: string) => Object.entries(topics).find(([, { kinds }]) => kinds.includes(kind))

/** Two parts of an SMS in Persian hold 134 letters; the address must stay whole. */
export const SMS_MOST = 134

export function smsText(title: string, address: string) {
  const room = SMS_MOST - address.length - 1
  return `${title.length > room ? `${title.slice(0, room - 1).trimEnd()}…` : title}\n${address}`
}

/** An SMS of the night waits until seven in the morning. Tehran has no summer time any more: 3:30 ahead of UTC. */
export function byDay(now: Date, isUrgent = false) {
  const local = new Date(now.getTime() + 3.5 * 3_600_000)
  const hour = local.getUTCHours()
  if (isUrgent || (hour >= 7 && hour < 22)) return undefined
  const morning = new Date(local)
  if (hour >= 22) morning.setUTCDate(morning.getUTCDate() + 1)
  morning.setUTCHours(7, 0, 0, 0)
  return new Date(morning.getTime() - 3.5 * 3_600_000)
}
