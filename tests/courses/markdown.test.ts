import { describe, expect, test } from 'vitest'
import { drawingProblems } from '~/courses/content/drawing'
import { readMarkdown } from '~/courses/content/markdown.server'
import { richTextProblems } from '~/shared/rich-text-problems'

const head = '---\nid: x\ntitle: عنوان\n---\n'
const surroundings = {
  figure: (name: string) => (name === 'plan' ? '/figures/course/plan.fa.svg?v=1' : undefined),
  hasCheck: (name: string) => name === 'q-1',
}
const read = (body: string) => readMarkdown(head + body, surroundings)
const content = (body: string) => {
  const { document, problems } = read(body)
  expect(problems).toEqual([])
  expect(richTextProblems(document)).toEqual([])
  return document.content!
}

describe('a lesson in Markdown', () => {
  test('brings its front matter, headings, lists, tables and marks', () => {
    const all = content(
      '## یک\n\nمتن **پررنگ** و `کد` و [پیوند](https://example.org).\n\n1. الف\n2. ب\n   - ج\n\n| ا | ب |\n|:-:|---|\n| ۱ | ۲ |\n',
    )
    expect(all.map(node => node.type)).toEqual(['heading', 'paragraph', 'orderedList', 'table'])
    expect(all[1]!.content).toContainEqual({ type: 'text', text: 'پررنگ', marks: [{ type: 'bold' }] })
    expect(all[1]!.content).toContainEqual({
      type: 'text',
      text: 'پیوند',
      marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
    })
    expect(all[3]!.content![0]!.content![0]).toMatchObject({ type: 'tableHeader', attrs: { align: 'center' } })
    expect(read('متن').head).toEqual({ id: 'x', title: 'عنوان' })
  })

  test('brings call-outs with and without a title, figures and checks', () => {
    const all = content(
      ':::callout[هشدار]{kind=safety}\nدست نزنید.\n:::\n\n:::callout{kind=tip}\nآرام.\n:::\n\n::figure{src=plan alt="نقشه" caption="زیرنویس"}\n\n::check{item=q-1}\n',
    )
    expect(all).toMatchObject([
      { type: 'callout', attrs: { kind: 'safety', title: 'هشدار' }, content: [{ type: 'paragraph' }] },
      { type: 'callout', attrs: { kind: 'tip' } },
      { type: 'figure', attrs: { src: '/figures/course/plan.fa.svg?v=1', alt: 'نقشه', caption: 'زیرنویس' } },
      { type: 'check', attrs: { item: 'q-1' } },
    ])
  })

  test('leaves a colon inside a line alone', () => {
    for (const text of ['ساعت ۱۲:کلاس', 'between L:N and L:PE', 'نسبت 2:1 و الف:ب'])
      expect(content(text)[0]!.content).toEqual([{ type: 'text', text }])
  })

  test.each([
    ['<script>alert(1)</script>', 'html can not be used here'],
    ['متن <b>x</b>', 'html can not be used here'],
    ['![عکس](https://example.org/x.png)', 'image can not be used here'],
    ['[x](javascript:alert(1))', 'links go to https:// or to a /path'],
    ['[x](http://example.org)', 'links go to https:// or to a /path'],
    ['[x](//example.org/y)', 'links go to https:// or to a /path'],
    ['# بزرگ', 'headings go from ## to ####'],
    ['::figure{src=nowhere alt="x"}', 'there is no figure nowhere'],
    ['::figure{src=plan}', 'the figure plan needs alt'],
    ['::check{item=q-9}', 'there is no practice question q-9'],
    [':::callout{kind=joke}\nx\n:::', "a call-out's kind is safety, tip, tool"],
    [':::aside\nx\n:::', ':::aside is unknown'],
    ['::video{src=x}', '::video is unknown'],
    ['---', 'thematicBreak can not be used here'],
    ['متن[^1]\n\n[^1]: پانوشت', 'footnoteReference can not be used here'],
  ])('refuses %s', (body, problem) => expect(read(body).problems.join('; ')).toContain(problem))

  test('tells the line in the file', () => expect(read('یک\n\nدو\n\n<i>سه</i>').problems[0]).toMatch(/^line 9: /))

  test('without front matter, with broken YAML, or nested too deep is refused', () => {
    expect(readMarkdown('## x').problems).toEqual(['no front matter between two lines of ---'])
    expect(readMarkdown('---\na: [1\n---\nx').problems[0]).toMatch(/^front matter: /)
    expect(read(`${'> '.repeat(40)}x`).problems.join()).toContain('too-deep')
  })
})

describe('a drawing', () => {
  const svg = (inside: string, more = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${more}>${inside}</svg>`
  test('of plain shapes and words is taken', () => {
    expect(
      drawingProblems(svg('<title>نقشه</title><!-- a note --><g fill="#fff"><path d="M0 0h1"/></g><use href="#a"/>')),
    ).toEqual([])
  })

  test.each([
    svg('<script>alert(1)</script>'),
    svg('<a href="https://example.org">x</a>'),
    svg('<image href="data:image/png;base64,AA"/>'),
    svg('<foreignObject><b/></foreignObject>'),
    svg('<rect onclick="x()"/>'),
    svg('', ' onload="x()"'),
    svg('<use href="//example.org/x#y"/>'),
    svg('<use xlink:href="javascript:alert(1)"/>'),
    svg('<style>@import "x.css"</style>'),
    svg('<rect style="fill:url(https://example.org)"/>'),
    svg('<style>rect{fill:u\\72l(http://x)}</style>'),
    svg('<rect fill="&#117;rl(//x)"/>'),
    svg('<animate attributeName="href" to="javascript:x"/>'),
    `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
    `<?xml-stylesheet href="x.css"?>${svg('')}`,
    svg('<![CDATA[<script>]]>'),
    svg('<g>'),
    svg('</g>'),
    `${svg('')}<script>x</script>`,
    '<html></html>',
    '',
    svg('<rect x=1 />'),
    svg('<SCRIPT/>'),
    svg('<svg:script/>'),
    '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    svg('', ' xmlns:h="http://www.w3.org/1999/xhtml"'),
    svg('x'.repeat(200_001)),
  ])('with anything else is refused: %s', drawing => expect(drawingProblems(drawing)).not.toEqual([]))
})
