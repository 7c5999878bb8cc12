import type { MediaKind } from '../../rich-text'
import type { Text } from '../../text'

export type LibraryMedia = { name: string; kind: MediaKind; title: string }
/** What an author may put into a text beside words: files and questions of the course. */
export type RichLibrary = {
  media: LibraryMedia[]
  questions: { code: string; stem: Text }[]
  /** The address of the course's files; a new one is posted to `/uploads` under it. */
  uploadTo: string
  mostMegabytes: number
}
