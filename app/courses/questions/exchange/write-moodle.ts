import type { BlankKey, Option, Words } from '../question'
import { withEscapedStars } from './answers'
import type { Draft, Said } from './draft'
import { note } from './notes'
import type { Written } from './write-gift'
import { escapeXml, writeHtml } from './write-html'

/** The bytes behind a picture's address, where they may go along. */
export type Pictures = Map<string, { name: string; bytes: Buffer }>

export const MOODLE_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
export const MOODLE_FOOT = '</quiz>\n'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const cdata = (html: string) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const text = (words: string) => `<text>${escapeXml(words)}</text>`

/** One question in Moodle's XML: every kind has its place there, what is ours alone in the tags. */
export function writeMoodle(draft: Draft, pictures: Pictures = new Map()): Written {
  const { body, key, feedback, code, unit, difficulty } = draft
  const tags = [...(unit ? [`unit:${unit}`] : []), ...(difficulty ? [`difficulty:${difficulty}`] : [])]
  const notes = body.figure && !pictures.has(body.figure.src.fa) ? [note('pictureLost', { name: body.figure.src.fa })] : []
  const say = (tag: string, said: Said, attributes = '', more = '', ready = (html: string) => html) => {
    const used: string[] = []
    const html = writeHtml(said, src => {
      const picture = pictures.get(src)
      if (picture) used.push(src)
      else notes.push(note('pictureLost', { name: src }))
      return picture?.name
    })
    return `<${tag} format="html"${attributes}><text>${cdata(ready(html))}</text>${[...new Set(used)].map(src => file(pictures.get(src)!)).join('')}${more}</${tag}>`
  }
  const told = (words: Words | undefined) => say('feedback', { words: words ?? { fa: '' } })
  const said = ({ text: words, rich }: Option): Said => ({ words, rich })
  const answer = (option: Said, fraction: string, own?: Words) => say('answer', option, ` fraction="${fraction}"`, told(own))
  const written = (form: string) => `<answer fraction="100" format="plain_text">${text(withEscapedStars(form))}${told(undefined)}</answer>`

  let type: string
  let stem: Said = { words: body.stem, rich: body.rich }
  let rest: string
  let grade = 1
  switch (key.kind) {
    case 'single': case 'multiple': {
      type = 'multichoice'
      const right = [key.right].flat()
      const share = String(Math.round(10_000_000 / right.length) / 100_000)
      if (key.kind === 'multiple' && key.credit !== 'partial') tags.push('credit:all')
      const wrong = key.kind === 'single' ? '0' : `-${share}`
      rest = `<single>${key.kind === 'single'}</single>` +
        body.options!.map(option => answer(said(option), right.includes(option.id) ? share : wrong, feedback.options?.[option.id])).join('')
      break
    }
    case 'true_false':
      type = 'truefalse'
      rest = [true, false].map(value =>
        `<answer fraction="${value === key.right ? 100 : 0}" format="moodle_auto_format">${text(String(value))}${told(feedback.options?.[String(value)])}</answer>`).join('')
      break
    case 'numeric':
      type = 'numerical'
      rest = [key, ...(key.also ?? [])].map(({ value, tolerance }) =>
        `<answer fraction="100" format="moodle_auto_format">${text(value)}${told(undefined)}<tolerance>${tolerance}</tolerance></answer>`).join('') +
        (body.unit ? `<units><unit><multiplier>1</multiplier><unit_name>${escapeXml(writeUnit(body.unit))}</unit_name></unit></units>` : '')
      break
    case 'short_text':
      type = 'shortanswer'
      rest = `<usecase>0</usecase>${key.accepted.map(written).join('')}`
      break
    case 'matching': {
      type = 'matching'
      const option = (id: string) => body.options!.find(one => one.id === id)!
      const choice = (one: Option) => `<answer><text>${cdata(writeHtml(said(one)))}</text></answer>`
      rest = body.prompts!.map((prompt, i) => say('subquestion', said(prompt), '', choice(option(key.pairs[i]!)))).join('') +
        body.options!.filter(({ id }) => !key.pairs.includes(id)).map(one => `<subquestion format="html"><text></text>${choice(one)}</subquestion>`).join('')
      break
    }
    case 'ordering':
      type = 'ordering'
      rest = `<gradingtype>${key.credit ? 'RELATIVE_NEXT_EXCLUDE_LAST' : 'ALL_OR_NOTHING'}</gradingtype>` +
        key.order.map((id, i) => say('answer', said(body.options!.find(one => one.id === id)!), ` fraction="${i + 1}"`)).join('')
      break
    case 'hotspot': {
      type = 'multichoice'
      const { src, alt } = body.figure!
      const image = { type: 'image', attrs: { src: src.fa, alt: [alt.fa, alt.en].filter(Boolean).join(' | ') } }
      const paragraph = (line: string) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })
      const withImage = (words: string) => ({ type: 'doc' as const, content: [...words.split('\n').map(paragraph), image] })
      stem = { words: body.stem, rich: { fa: withImage(body.stem.fa), ...(body.stem.en && { en: withImage(body.stem.en) }) } }
      tags.push('kind:hotspot', ...body.regions!.map(({ shape }, i) => `region-${LETTERS[i]}:${shape.kind} ${shape.x},${shape.y},${shape.kind === 'rect' ? `${shape.width},${shape.height}` : shape.radius}`))
      rest = `<single>true</single>` +
        body.regions!.map(region => answer({ words: region.text }, region.id === key.right ? '100' : '0')).join('')
      break
    }
    case 'blanks': {
      type = 'cloze'
      const gap = (n: number) => writeGap(key.blanks[n - 1]!, body.blanks![n - 1]?.options)
      // The gaps are marks of Moodle's own inside the text, written after it became HTML.
      rest = ''
      return done(say('questiontext', stem, '', '', html => html.replace(/\[\[(\d{1,2})\]\]/g, (_, n: string) => gap(Number(n)))))
    }
    case 'essay': case 'file':
      type = 'essay'
      grade = key.points
      rest = `<responseformat>${key.kind === 'file' ? 'noinline' : 'editor'}</responseformat><responserequired>${key.kind === 'file' ? 0 : 1}</responserequired>` +
        `<attachments>${key.kind === 'file' ? 1 : 0}</attachments><attachmentsrequired>${key.kind === 'file' ? 1 : 0}</attachmentsrequired>` +
        say('graderinfo', { words: key.guide ?? { fa: '' } }) + '<responsetemplate format="html"><text></text></responsetemplate>'
      break
  }
  return done(say('questiontext', stem))

  function done(questiontext: string): Written {
    const name = code ?? body.stem.fa.slice(0, 60)
    return {
      notes,
      text: `<question type="${type}">\n<name>${text(name)}</name>\n${questiontext}\n${say('generalfeedback', { words: feedback.general ?? { fa: '' } })}\n` +
        `<defaultgrade>${grade}</defaultgrade><hidden>0</hidden>${code ? `<idnumber>${escapeXml(code)}</idnumber>` : ''}\n${rest}\n` +
        `${tags.length > 0 ? `<tags>${tags.map(tag => `<tag>${text(tag)}</tag>`).join('')}</tags>\n` : ''}</question>\n`,
    }
  }
}

const file = ({ name, bytes }: { name: string; bytes: Buffer }) =>
  `<file name="${escapeXml(name)}" path="/" encoding="base64">${bytes.toString('base64')}</file>`

/** A unit's name is plain: two languages stand as multilang spans there too. */
const writeUnit = (unit: Words) => (unit.en ? writeHtml({ words: unit }).replace(/<\/?p>/g, '') : unit.fa)

const escapeCloze = (words: string) => escapeXml(words).replace(/[\\~#}]/g, '\\$&')

function writeGap(gap: BlankKey, options: Option[] | undefined) {
  if (gap.kind === 'number') return `{1:NUMERICAL:=${gap.value}:${gap.tolerance}}`
  if (gap.kind === 'text') return `{1:SHORTANSWER:${gap.accepted.map(form => `=${escapeCloze(withEscapedStars(form))}`).join('~')}}`
  const said = ({ id, text: words }: Option) =>
    // What begins like a mark of Moodle's own is kept from being read as one.
    `${id === gap.right ? '=' : /^[=%]/.test(words.fa) ? '%0%' : ''}${words.en ? writeHtml({ words }).replace(/<\/?p>/g, '') : escapeCloze(words.fa)}`
  return `{1:MULTICHOICE:${options!.map(said).join('~')}}`
}
