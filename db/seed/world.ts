import { addDays } from '~/shared/calendar'

/**
 * What a seed has made so far, by name, for the seeds to its right: each pillar adds its own record.
 * Keys of people are those of the contract ('trainee', 'centre-manager' …) and 'class-1' …, 'member-2' …, 'guardian-2' ….
 */
export type World = {
  /** The day that all dates are offsets from. */
  seededOn: string
  people: Record<string, string>
  organisations: Record<string, string>
  [more: string]: unknown
}

const HOUR = 3_600_000
/**
 * When something happened: so many days from the seeding day, at an hour in Tehran. What belongs to the seeding day itself lies
 * in the part of it that is over, in the same order, whatever hour the world is planted at.
 */
export function happenedOn({ seededOn }: Pick<World, 'seededOn'>, days: number, hour: number, now = new Date()) {
  const midnight = new Date(`${addDays(seededOn, days)}T00:00:00+03:30`).getTime()
  return new Date(midnight + (days < 0 ? hour * HOUR : Math.min(hour * HOUR, ((now.getTime() - midnight) * hour) / 24)))
}
