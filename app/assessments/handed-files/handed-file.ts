export const MOST_MEGABYTES = 10
/** How often one question's file may be replaced. */
export const MOST_FILES = 20

/** What the candidate sees of what they handed in. */
export type HandedFile = { handedAt: Date; mediaType: string; bytes: number }
