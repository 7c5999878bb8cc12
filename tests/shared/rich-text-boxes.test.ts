import { Editor } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import type { RichNode } from '~/shared/rich-text'
import { richTextProblems } from '~/shared/rich-text-problems'
import { boxLines, boxList, toggleBox } from '~/shared/ui/rich-text/callouts'
import { extensionsFor } from '~/shared/ui/rich-text/extensions'

const p = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const list = (...items: object[][]) => ({ type: 'bulletList', content: items.map(content => ({ type: 'listItem', content })) })
const box = (kind: string, ...content: object[]) => ({ type: 'callout', attrs: { kind }, content })

/** An editor with the cursor in these words. */
function writing(words: string, ...content: object[]) {
  const editor = new Editor({ element: null, extensions: extensionsFor({ safety: '', tip: '', tool: '' }, true), content: { type: 'doc', content } })
  editor.state.doc.descendants((node, pos) => void (node.text === words && editor.commands.setTextSelection(pos + 1)))
  return editor
}
/** What is in it: lists as [], boxes by their kind, lines as their words. */
function told(editor: Editor) {
  const document = editor.getJSON() as RichNode
  expect(richTextProblems(document)).toEqual([])
  const shape = ({ type, attrs, content = [] }: RichNode): unknown =>
    type === 'paragraph' ? content.map(({ text }) => text).join('') : type === 'callout' ? { [String(attrs!.kind)]: content.map(shape) } : content.map(shape)
  return document.content!.map(shape)
}

describe('an author’s box', () => {
  test('goes around a line, becomes one of another kind, and goes away by its own button', () => {
    const editor = writing('a', p('a'), p('b'))
    expect(toggleBox(editor, 'tip')).toBe(true)
    expect(told(editor)).toEqual([{ tip: ['a'] }, 'b'])
    expect(toggleBox(editor, 'safety')).toBe(true)
    expect(told(editor)).toEqual([{ safety: ['a'] }, 'b'])
    expect(toggleBox(editor, 'safety')).toBe(true)
    expect(told(editor)).toEqual(['a', 'b'])
  })

  test('goes away whole when the cursor is in a list in it', () => {
    const editor = writing('b', box('tool', p('a'), list([p('b')], [p('c')])), p('d'))
    expect(toggleBox(editor, 'tool')).toBe(true)
    expect(told(editor)).toEqual(['a', [['b'], ['c']], 'd'])
  })

  test('is refused in a list, and goes around the whole of it or around a line that leaves it', () => {
    const content = [p('before'), list([p('a')], [p('b'), list([p('deep')])], [p('c')]), p('after')]
    for (const words of ['a', 'b', 'deep', 'c']) {
      const editor = writing(words, ...content)
      const before = told(editor)
      expect(toggleBox(editor, 'tip'), words).toBe(false)
      expect(told(editor)).toEqual(before)
      expect(boxList(editor, 'tip')).toBe(true)
      expect(told(editor)).toEqual(['before', { tip: [[['a'], ['b', [['deep']]], ['c']]] }, 'after'])
    }
    const lined = (words: string) => {
      const editor = writing(words, ...content)
      expect(boxLines(editor, 'safety')).toBe(true)
      return told(editor)
    }
    expect(lined('c')).toEqual(['before', [['a'], ['b', [['deep']]]], { safety: ['c'] }, 'after'])
    expect(lined('deep')).toEqual(['before', [['a'], ['b']], { safety: ['deep'] }, [['c']], 'after'])
  })
})
