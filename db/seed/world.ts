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
