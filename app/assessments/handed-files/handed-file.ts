export const MOST_MEGABYTES = 10
/** How often one question's file may be replaced. */
export const MOST_FILES = 20

/** What the candidate, and nobody else, sees of what they handed in; one that was handed in earlier has no own name. */
export type HandedFile = { handedAt: Date; ownName: string | null; mediaType: string; bytes: number }
