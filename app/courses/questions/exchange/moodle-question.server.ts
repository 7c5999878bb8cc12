import type { RichDocument, RichNode } from '~/shared/rich-text'
import { faKey } from '~/shared/text'
import type { Picture, Shape } from '../question'
import { drawChoices, drawNumber, drawShortText, feedbackOf, type Drawn, type GivenAnswer } from './answers'
import { levelIn } from './difficulty'
import { blanks, matching, MOST_PARTS, ordering, stemOf, type Draft, type Said } from './draft'
import { droppedInWords, settingsInWords } from './foreign-words'
import { all, child, isOn, noteExtras, tagsOf, Texts, textOf, valueOf, type MoodleEntry, type Xml } from './moodle-xml.server'
import { listOf, note, type NoteName } from './notes'
import { wholePoints } from './points'

/** One <question> as an entry: a draft, or why there is none. */
export function readQuestion(question: Xml): MoodleEntry {
  const type = String(question['@type'] ?? '')
  if (type === 'category') return readCategory(question)
  const texts = new Texts()
  const title = textOf(child(question, 'name')).trim() || textOf(child(question, 'questiontext')).slice(0, 1000).replace(/<[^>]*>/g, ' ').trim()
  if (type === 'description') return { title: cut(title), notes: [note('notAQuestion')] }
  const draw = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined
  if (!draw) return { title: cut(title), notes: [Object.hasOwn(FOREIGN, type) ? note(FOREIGN[type]!) : type ? note('unknownKind', { name: type }) : note('noKind')] }
  if (['answer', 'subquestion', 'selectoption', 'dragbox'].some(name => all(question[name]).length > MOST_PARTS)) return { title: cut(title), notes: [note('manyOptions')] }
  const tags = tagsOf(question, texts)
  const stem = withPicture(texts.said(child(question, 'questiontext')), texts.oldPicture(question))
  const general = texts.words(child(question, 'generalfeedback'))
  const drawn = draw({ question, texts, stem, general, tags })
  noteExtras(question, texts)
  const grade = Number(valueOf(question, 'defaultgrade') || '1')
  if (grade !== 1 && !['essay', 'matching', 'match', 'ddmatch', 'gapselect', 'ddwtos'].includes(type)) texts.note('gradeOf', { name: grade })
  return finish({ title, question, texts, tags, drawn })
}

/** A name of its own, which is neither the question's code nor how its text begins, has no place here. */
export const isNamed = (name: string, { code, body }: Pick<Draft, 'code' | 'body'>) => {
  const key = faKey(name)
  return key !== '' && key !== faKey(code ?? '') && !faKey(body.stem.fa).startsWith(key)
}

export const cut = (title: string) => [...title.replace(/\s+/g, ' ')].slice(0, 200).join('') || '—'

/** A text with a picture after it. */
export function withPicture({ words, rich }: Said, picture: RichNode | undefined): Said {
  if (!picture) return { words, ...(rich && { rich }) }
  const plain = (text: string) => text.split('\n').map(line => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  const after = (document: RichDocument | undefined, text: string) => ({ type: 'doc' as const, content: [...(document?.content ?? plain(text)), picture] })
  return { words, rich: { fa: after(rich?.fa, words.fa), ...(words.en && { en: after(rich?.en, words.en) }) } }
}

/** Puts the drawn question, its notes and our own marks together. */
export function finish({ title, question, texts, tags, drawn }: { title: string; question: Xml; texts: Texts; tags: Map<string, string>; drawn: Drawn }): MoodleEntry {
  if (!drawn.draw) return { title: cut(title), notes: drawn.notes }
  const difficulty = levelIn(tags, texts)
  const code = valueOf(question, 'idnumber')
  return {
    title: cut(title),
    notes: [...drawn.notes, ...texts.allNotes],
    ...texts.allPictures,
    draft: {
      ...drawn.draw,
      ...(code && { code }),
      ...(tags.get('unit') && { unit: tags.get('unit') }),
      ...(difficulty && { difficulty }),
    },
  }
}

function readCategory(question: Xml): MoodleEntry {
  const path = textOf(child(question, 'category')).trim()
  const name = path.replace(/\/\//g, '\0').split('/').at(-1)!.replaceAll('\0', '/')
  const about = new Texts().words(child(question, 'info')).fa.trim()
  return { title: cut(path), notes: [note('category', { name }), ...(about && !/^The default category for questions shared in context/.test(about) ? [note('aboutCategory', { name: about })] : [])], isAside: true, category: name }
}

type Asked = { question: Xml; texts: Texts; stem: Said; general: { fa: string }; tags: Map<string, string> }

const answersOf = ({ question, texts }: Asked): GivenAnswer[] =>
  all(question.answer).map(answer => ({
    said: texts.said(answer),
    fraction: Number(answer['@fraction'] ?? 0),
    feedback: texts.words(child(answer, 'feedback')),
  }))

const KINDS: Record<string, (asked: Asked) => Drawn> = {
  multichoice(asked) {
    const { question, tags } = asked
    if (tags.get('kind') === 'hotspot') return hotspot(asked)
    return drawChoices(asked, answersOf(asked), isOn(question, 'single') || valueOf(question, 'single') === '', tags.get('credit') === 'all')
  },
  multichoiceset: asked => drawChoices(asked, answersOf(asked), false, true),
  truefalse(asked) {
    const answers = answersOf(asked)
    const isTrue = (answer: GivenAnswer) => /^(true|درست|صحیح|صح|صواب|1)$/i.test(answer.said.words.fa.trim())
    const isFalse = (answer: GivenAnswer) => /^(false|نادرست|غلط|خطأ|خطا|0)$/i.test(answer.said.words.fa.trim())
    const full = answers.filter(({ fraction }) => fraction > 99.9)
    const [right] = full
    if (!right || answers.length !== 2) return { notes: [note('noRight')] }
    if (full.length > 1) return { notes: [note('severalRight')] }
    if (!answers.some(isTrue) || !answers.some(isFalse)) return { notes: [note('notTrueFalse', { name: listOf(answers.map(({ said }) => said.words.fa)) })] }
    const feedback = feedbackOf(asked.general, answers.map(answer => [String(isTrue(answer)), answer.feedback]))
    return { draw: { kind: 'true_false', body: stemOf(asked.stem), key: { kind: 'true_false', right: isTrue(right) }, feedback }, notes: [] }
  },
  shortanswer: asked => drawShortText(asked, plainAnswers(asked), isOn(asked.question, 'usecase')),
  numerical(asked) {
    const units = all(child(asked.question, 'units')?.unit).map(unit => ({ name: valueOf(unit, 'unit_name'), by: Number(valueOf(unit, 'multiplier') || '1') }))
    const plain = units.find(({ by }) => by === 1)?.name
    const others = units.filter(({ name }) => name && name !== plain)
    if (others.length > 0) asked.texts.note('units', { name: listOf(others.map(({ name, by }) => `${name} × ${by}`)) })
    const numbers = all(asked.question.answer).map(answer => ({
      value: textOf(answer).trim(), tolerance: valueOf(answer, 'tolerance') || '0', fraction: Number(answer['@fraction'] ?? 0),
      feedback: asked.texts.words(child(answer, 'feedback')),
    }))
    return drawNumber(asked, numbers, plain ? asked.texts.said(undefined, plain).words : undefined)
  },
  matching(asked) {
    const subs = all(asked.question.subquestion).map(sub => ({ prompt: asked.texts.said(sub), choice: asked.texts.said(child(sub, 'answer')) }))
    const pairs = subs.filter(({ prompt }) => prompt.words.fa).map(({ prompt, choice }): [Said, Said] => [prompt, choice])
    const more = subs.filter(({ prompt }) => !prompt.words.fa).map(({ choice }) => choice)
    return { draw: matching(shared(asked), pairs, more), notes: [] }
  },
  ordering(asked) {
    const steps = all(asked.question.answer).map((answer, i) => ({ said: asked.texts.said(answer), place: Number(answer['@fraction'] ?? i + 1) }))
    for (const [i, answer] of all(asked.question.answer).entries())
      if (asked.texts.words(child(answer, 'feedback')).fa) asked.texts.note('answerFeedback', { name: steps[i]!.said.words.fa })
    const inOrder = steps.every(({ place }) => place > 0) ? steps.toSorted((a, b) => a.place - b.place) : steps
    const grading = valueOf(asked.question, 'gradingtype').toUpperCase()
    // ALL_OR_NOTHING, or one of several ways to count neighbours and places.
    const isWhole = grading === '' || grading === 'ALL_OR_NOTHING'
    if (!isWhole && grading !== 'RELATIVE_NEXT_EXCLUDE_LAST') asked.texts.note('weights')
    return { draw: ordering(shared(asked), inOrder.map(({ said }) => said), isWhole ? undefined : 'neighbours'), notes: [] }
  },
  essay(asked) {
    const { question, texts } = asked
    if (textOf(child(question, 'responsetemplate')).trim()) texts.note('template')
    const kind = valueOf(question, 'responseformat') === 'noinline' ? ('file' as const) : ('essay' as const)
    const files = Number(valueOf(question, 'attachments') || '0')
    if (kind === 'essay' ? files !== 0 : files < 0 || files > 1) texts.note(kind === 'essay' ? 'noFiles' : 'oneFile')
    const limits = ['minwordlimit', 'maxwordlimit', 'filetypeslist', 'maxbytes'].filter(name => !/^0?$/.test(valueOf(question, name)))
    if (limits.length > 0) texts.note('settings', { name: settingsInWords(limits) })
    const grade = Number(valueOf(question, 'defaultgrade') || '1')
    const { points, rounded } = wholePoints(grade)
    if (rounded) texts.add(rounded)
    const guide = texts.words(child(question, 'graderinfo'))
    const key = { kind, points, ...(guide.fa && { guide }) }
    return { draw: { kind, body: stemOf(asked.stem), key, feedback: feedbackOf(asked.general) }, notes: [] }
  },
  gapselect: asked => placedWords(asked, all(asked.question.selectoption)),
  ddwtos: asked => placedWords(asked, all(asked.question.dragbox)),
}
KINDS.match = KINDS.ddmatch = KINDS.matching!

/** Kinds that have no place here, and what to do instead. */
const FOREIGN: Record<string, NoteName> = {
  calculated: 'calculated', calculatedsimple: 'calculated', calculatedmulti: 'calculated', randomsamatch: 'randomMatch', random: 'randomDraw',
  ddimageortext: 'dragPicture', ddmarker: 'dragPicture',
}

const shared = ({ stem, general }: Asked) => ({ stem, feedback: feedbackOf(general) })

const plainAnswers = (asked: Asked): GivenAnswer[] =>
  all(asked.question.answer).map(answer => ({
    said: asked.texts.said(answer, textOf(answer).trim(), String(answer['@format'] ?? '') === 'html' ? 'html' : 'plain_text'),
    fraction: Number(answer['@fraction'] ?? 0),
    feedback: asked.texts.words(child(answer, 'feedback')),
  }))

/** Words drawn or chosen into gaps: [[3]] asks for the third word, among those of its group. */
function placedWords(asked: Asked, choices: Xml[]): Drawn {
  const { stem, texts } = asked
  if (stem.rich) texts.note('markup', { name: droppedInWords(['…']) })
  const words = choices.map(choice => ({ said: texts.said(choice), group: valueOf(choice, 'group') || '1' }))
  const gaps: number[] = []
  const text = stem.words.fa.replace(/\[\[(\d{1,2})\]\]/g, (_, n: string) => `[[${gaps.push(Number(n))}]]`)
  if (gaps.length === 0 || gaps.length > MOST_PARTS || gaps.some(n => !words[n - 1])) return { notes: [note('gaps')] }
  const groups = new Set(gaps.map(n => words[n - 1]!.group))
  const spare = words.filter(({ group }) => !groups.has(group)).map(({ said }) => said.words.fa)
  if (spare.length > 0) texts.note('choicesOfNoGap', { name: listOf(spare) })
  const written = gaps.map(n => {
    const group = words.filter((one, i) => one.group === words[n - 1]!.group && words.findIndex(other => other.group === one.group && other.said.words.fa === one.said.words.fa) === i)
    return { kind: 'choice' as const, options: group.map(({ said }) => said), right: group.findIndex(({ said }) => said.words.fa === words[n - 1]!.said.words.fa) }
  })
  return { draw: blanks({ stem: { words: { fa: text } }, feedback: feedbackOf(asked.general) }, written), notes: [] }
}

/** Our own way through Moodle: choices under a picture, their places in the tags. */
function hotspot(asked: Asked): Drawn {
  const answers = answersOf(asked)
  const image = [asked.stem.rich?.fa ?? { type: 'doc' }].flatMap(doc => doc.content ?? []).find(node => node.type === 'image')
  if (!image) return { notes: [note('noRegions')] }
  const src = String(image.attrs!.src)
  const figure: Picture = { src: { fa: src }, alt: altOf(String(image.attrs!.alt)) }
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const regions = answers.flatMap(({ said }, i) => {
    const shape = shapeOf(asked.tags.get(`region-${letters[i]}`) ?? '')
    return shape ? [{ id: letters[i]!, text: said.words, shape }] : []
  })
  const right = answers.findIndex(({ fraction }) => fraction > 99.9)
  if (regions.length !== answers.length || right < 0) return { notes: [note('noRegions')] }
  const stem = asked.stem.words
  return { draw: { kind: 'hotspot', body: { stem, figure, regions }, key: { kind: 'hotspot', right: letters[right]! }, feedback: feedbackOf(asked.general) }, notes: [] }
}

const altOf = (alt: string) => {
  const [fa, en] = alt.split(' | ')
  return { fa: fa || '▢', ...(en && { en }) }
}

function shapeOf(written: string): Shape | undefined {
  const [kind, rest = ''] = written.split(' ')
  const [x, y, a, b] = rest.split(',').map(Number)
  if (![x, y, a].every(Number.isFinite)) return undefined
  if (kind === 'circle') return { kind, x: x!, y: y!, radius: a! }
  return kind === 'rect' && Number.isFinite(b) ? { kind, x: x!, y: y!, width: a!, height: b! } : undefined
}
