import { plainText, type RichDocument, type RichNode } from '~/shared/rich-text'

/** Stands for what has no words at all. */
export const NOTHING_TO_READ = '▢'

/** A document as one reads it in a list: its words, or where it has none what stands for its pictures. */
export const plainReading = (document: RichDocument) => plainText(document).trim() || altsIn(document).join(' ')

const altsIn = (node: RichNode): string[] => [node.type === 'image' ? String(node.attrs?.alt || NOTHING_TO_READ) : '', ...(node.content ?? []).flatMap(altsIn)].filter(Boolean)
