/** A document that an offering asks for, and what one application has sent of it. */
export type Paper = { id: string; title: string; fileName: string | null; sentAt: Date | null; isImage: boolean | null }
export type PaperReason = 'already-decided' | 'not-a-paper' | 'active-pdf' | 'image-too-large' | 'file-too-large' | 'no-file'
/** As large as a photo of a phone. */
export const MOST_MEGABYTES = 12
/** What was not taken, and why. */
export type PaperSlip = { documentId: string | null; why: string }
