export type Version = { number: number; title: string; body: string; nameFa: string; nameEn: string | null; writtenAt: string }
export type Announcement = {
  id: string
  withdrawnAt: Date | null
  withdrawnBecause: string | null
  /** The newest first. */
  versions: Version[]
}
