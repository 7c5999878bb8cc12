import type { MediaKind } from '../../rich-text'
import type { Text } from '../../text'

export type LibraryMedia = { name: string; kind: MediaKind; title: string }
/** A ready question of the course: what kind it is and what is asked. */
export type LibraryQuestion = { code: string; kind: Text; stem: Text }
/** What an author may put into a text beside words: files and questions of the course. */
export type RichLibrary = {
  media: LibraryMedia[]
  questions: LibraryQuestion[]
  /** The address of the course's files; a new one is posted to `/uploads` under it. */
  uploadTo: string
  mostMegabytes: number
}
/** Where a text that holds pictures alone, no other files, sends a new one; `along`: fields of the form around it that go with it. */
export type RichPictures = { uploadTo: string; mostMegabytes: number; along: readonly string[] }
