export type Writer = { nameFa: string; nameEn: string | null; isTrainer: boolean }
export type Thread = { id: string; title: string | null; posts: number; lastAt: Date; startedBy: Writer }
export type Post = {
  id: string
  body: string | null
  writtenAt: Date
  writer: Writer
  isOwn: boolean
  photos: number[]
  /** Hidden from the class: why, and by whom. Its words stay with those who lead. */
  hidden: { because: string; nameFa: string; nameEn: string | null } | null
}
export const MOST_PHOTOS = 4
/** So many posts of one person in a class in ten minutes, and no more. */
export const RATE = { most: 10, minutes: 10 }
