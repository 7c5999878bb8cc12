/** A document that an offering asks for, and what one application has sent of it. */
export type Paper = { id: string; title: string; fileName: string | null; sentAt: Date | null; isImage: boolean | null }
export type PaperReason = 'already-decided' | 'not-a-paper' | 'image-too-large'
