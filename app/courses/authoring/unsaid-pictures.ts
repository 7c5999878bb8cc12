import { plainText, type RichNode } from '~/shared/rich-text'

const MOST_LETTERS = 50
const PICTURES = ['image', 'figure', 'media']
const WORDS = ['paragraph', 'heading', 'codeBlock']

/** Of each picture of which nobody has written what is seen in it (`unsaid`: what stands for that): the words it stands by, those before it if there are any. */
export function unsaidPictures(document: RichNode, unsaid: ReadonlySet<string>): string[] {
  const steps = inOrder(document)
  return steps.flatMap((step, i) => {
    if (!PICTURES.includes(step.type) || !unsaid.has(String(step.attrs?.alt ?? '').trim())) return []
    const near = steps.slice(0, i).reverse().find(hasWords) ?? steps.slice(i).find(hasWords)
    const words = [...(near ? plainText(near) : '').replace(/\s+/g, ' ').trim()]
    return [words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS).join('').trimEnd()}…` : words.join('')]
  })
}

const hasWords = (node: RichNode) => WORDS.includes(node.type) && plainText(node).trim() !== ''
const inOrder = (node: RichNode): RichNode[] =>
  PICTURES.includes(node.type) || WORDS.includes(node.type) ? [node] : (node.content ?? []).flatMap(inOrder)
