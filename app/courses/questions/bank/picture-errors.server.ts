import type { FormErrors } from '~/shared/form'
import type { RichNode } from '~/shared/rich-text'
import type { ItemBody, Option } from '../question'
import type { Use } from './bank'
import { messages } from './messages'
import { strangePictures } from './pictures.server'

type Place = { courseId: string; use: Use; before?: ItemBody }

/** Beside their fields, the texts with a picture that is not of this bank; what the version `before` shows may stay. */
export async function strangerErrors(body: ItemBody, { courseId, use, before }: Place): Promise<FormErrors> {
  const kept = before ? Object.values(picturesOf(before)).flat() : []
  const shown = picturesOf(body)
  const strange = await strangePictures(Object.values(shown).flat().filter(address => !kept.includes(address)), courseId, use)
  return Object.fromEntries(Object.entries(shown).flatMap(([field, addresses]) => (addresses.some(address => strange.includes(address)) ? [[field, messages.pictureElsewhere]] : [])))
}

/** What pictures stand in the texts that are written under these fields. */
const picturesOf = ({ rich, options, prompts }: ItemBody): Record<string, string[]> =>
  ({ richFa: picturesIn(rich), optionRichFa: inAll(options), promptRichFa: inAll(prompts) })
const inAll = (options: readonly Option[] = []) => options.flatMap(option => picturesIn(option.rich))

function picturesIn(documents: { fa?: RichNode; en?: RichNode } | undefined): string[] {
  const inNode = ({ type, attrs, content = [] }: RichNode): string[] =>
    [...(['image', 'figure'].includes(type) ? [String(attrs?.src)] : []), ...content.flatMap(inNode)]
  return [documents?.fa, documents?.en].flatMap(document => (document ? inNode(document) : []))
}
