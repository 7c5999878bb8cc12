import { expect, test } from 'vitest'
import { diffBlocks } from '~/courses/authoring/block-diff'
import { BlockDiffView } from '~/courses/authoring/block-diff-view'
import type { RichDocument, RichNode } from '~/shared/rich-text'
import { siteOf } from '../ui/site'

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (type: string, ...items: string[]): RichNode => ({ type, content: items.map(text => ({ type: 'listItem', content: [paragraph(text)] })) })
const doc = (...content: RichNode[]): RichDocument => ({ type: 'doc', content })
const said = (node: RichNode): string => node.text ?? (node.content ?? []).map(said).join()

/** As one reads it: each change with its words; of a list each item with its number. */
const read = (before: RichDocument, after: RichDocument) => diffBlocks(before, after).map(change =>
  change.kind === 'list' ? change.items.map(({ kind, place, block }) => `${kind} ${place} ${said(block)}`) : `${change.kind} ${said(change.block)}`)

test('a list is compared item by item, each with its number in its own list', () => {
  expect(read(
    doc(paragraph('ابزار'), list('orderedList', 'فازمتر', 'انبردست', 'سیم‌چین', 'نردبان'), paragraph('پایان')),
    doc(paragraph('ابزار'), list('orderedList', 'فازمتر', 'انبردست عایق', 'سیم‌چین', 'دستکش', 'نردبان'), paragraph('پایان')),
  )).toEqual([
    'same ابزار',
    ['same 1 فازمتر', 'gone 2 انبردست', 'new 2 انبردست عایق', 'same 3 سیم‌چین', 'new 4 دستکش', 'same 5 نردبان'],
    'same پایان',
  ])
})

test('lists that share no item, or are of two kinds, are two lists; each finds its own among several', () => {
  expect(read(doc(list('bulletList', 'الف')), doc(list('bulletList', 'ب')))).toEqual(['gone الف', 'new ب'])
  expect(read(doc(list('bulletList', 'الف', 'ب')), doc(list('orderedList', 'الف', 'پ')))).toEqual(['gone الف,ب', 'new الف,پ'])
  expect(read(
    doc(list('bulletList', '۱', '۲'), paragraph('میان'), list('bulletList', '۳', '۴')),
    doc(list('bulletList', '۱', '۲', '۵'), paragraph('در میان'), list('bulletList', '۴')),
  )).toEqual(['gone میان', ['same 1 ۱', 'same 2 ۲', 'new 3 ۵'], 'new در میان', ['gone 1 ۳', 'same 1 ۴']])
})

test('an empty line, which the editor leaves at the end, is no change', () => {
  expect(read(doc(paragraph('ابزار')), doc({ type: 'paragraph' }, paragraph('ابزار'), { type: 'paragraph', content: [] }))).toEqual(['same ابزار'])
})

test('on the page each item that came or went says on which side it stands', async () => {
  const [before, after] = [doc(list('orderedList', 'فازمتر', 'انبردست')), doc(list('orderedList', 'فازمتر', 'دستکش'))]
  const page = () => <BlockDiffView language="fa" before={{ label: 'نسخهٔ ۱', document: before }} after={{ label: 'نسخهٔ ۲', document: after }} questions={[]} />
  const html = (await (await siteOf({ page: { default: page } })('/page')).text()).replaceAll(/<!-- -->/g, '')
  const at = (words: string) => html.indexOf(words)
  expect([at('فازمتر'), at('تنها در نسخهٔ ۱'), at('انبردست'), at('تنها در نسخهٔ ۲'), at('دستکش')].every((place, i, all) => place > (all[i - 1] ?? 0))).toBe(true)
  expect(html).toContain('<ol start="2"><li><p>دستکش')
})
