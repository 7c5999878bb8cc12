import { toPersianDigits, type Text } from '~/shared/text'
import { richProblems } from './messages'

type Said = [RegExp, (...parts: string[]) => Text]
const ltr = (words: string) => `\u2068${words}\u2069`

// What the reader of a course's files says, by its words: those of a place first, then what is wrong there.
const SAID: Said[] = [
  [/^the file is missing$/, () => ({ fa: 'این پرونده در بسته نیست.', en: 'This file is not in the archive.' })],
  [/^not JSON: (.*)$/, what => ({ fa: `JSON درستی نیست: ${ltr(what)}`, en: `This is not proper JSON: ${what}` })],
  [/^front matter: (.*)$/, what => ({ fa: `سرآغاز متن (میان دو خط ---) خوانده نمی‌شود: ${ltr(what)}`, en: `The head of the text (between the two lines ---) can’t be read: ${what}` })],
  [/^its head is not right$/, () => ({ fa: 'بخش head درست نیست؛ شناسه، عنوان و مدت را ببینید.', en: 'Its head is not right; look at id, title and minutes.' })],
  [/^its id is (\S+), its folder (\S+)$/, (id, folder) => ({ fa: `شناسه‌اش ${ltr(id)} است و پوشه‌اش ${ltr(folder)}.`, en: `Its id is ${id}, its folder ${folder}.` })],
  [/^its id and (\S+) differ$/, id => ({ fa: `شناسهٔ درون پرونده باید ${ltr(id)} باشد.`, en: `The id inside the file must be ${id}.` })],
  [/^its minutes differ/, () => ({ fa: 'مدت آن با متن فارسی یکی نیست.', en: 'Its minutes differ from those of the Persian text.' })],
  [/^(\S+) stands twice$/, id => ({ fa: `${ltr(id)} دو بار آمده است.`, en: `${id} stands twice.` })],
  [/^(?:the |)(unit|item|question|option|key|step|criterion|way|lesson|activity) (\S+) stands twice$/, (_, id) => ({ fa: `${ltr(id)} دو بار آمده است.`, en: `${id} stands twice.` })],
  [/^there is no (trade|standard|unit|figure|medium|practice question) (\S+)/, (kind, id) => ({ fa: `${NOUNS[kind]!} ${ltr(id)} پیدا نشد.`, en: `There is no ${kind === 'medium' ? 'file' : kind} ${id}.` })],
  [/^the standard has no unit (\S+)$/, id => ({ fa: `استاندارد واحدی به نام ${ltr(id)} ندارد.`, en: `The standard has no unit ${id}.` })],
  [/^its standard belongs to another trade$/, () => ({ fa: 'استاندارد آن از رشتهٔ دیگری است.', en: 'Its standard belongs to another trade.' })],
  [/^nothing called (\S+) comes before it$/, id => ({ fa: `پیش‌نیازی به نام ${ltr(id)} در دوره نیست.`, en: `There is no step called ${id} that could come before it.` })],
  [/^no assignment and no practice task has/, () => ({ fa: 'هیچ تکلیف یا کار عملی چنین دستوری ندارد.', en: 'No assignment and no practice task has these instructions.' })],
  [/^a check stands in a lesson only$/, () => ({ fa: 'پرسش میان متن تنها در درس می‌آید.', en: 'A question in the text stands in a lesson only.' })],
  [/^headings go from/, () => ({ fa: 'تیترها از ## تا #### هستند.', en: 'Headings go from ## to ####.' })],
  [/^:{2,3}(\S+) is unknown$/, name => ({ fa: `دستور ${ltr(name)} شناخته نیست.`, en: `The directive ${name} is unknown.` })],
  [/^(\S+) can not be used here$/, kind => ({ fa: `${ltr(kind)} اینجا جایی ندارد.`, en: `${kind} has no place here.` })],
  [/^links go to/, () => ({ fa: 'پیوند باید با https:// یا / آغاز شود.', en: 'A link begins with https:// or /.' })],
  [/^the figure (\S+) needs alt$/, id => ({ fa: `برای شکل ${ltr(id)} بنویسید چه در آن دیده می‌شود (alt).`, en: `Say what is seen in the figure ${id} (alt).` })],
  [/^a medium needs name/, () => ({ fa: 'پرونده نام، شرح (alt) و نوع می‌خواهد.', en: 'A file needs its name, alt and kind.' })],
  [/^a call-out's kind is (.*)$/, kinds => ({ fa: `نوع کادر یکی از این‌هاست: ${ltr(kinds)}`, en: `The kind of a box is one of: ${kinds}` })],
  [/^Invalid input: .*received undefined$/, () => ({ fa: 'نوشته نشده است.', en: 'It is missing.' })],
  [/^Invalid input: expected (\w+)/, kind => ({ fa: `${KINDS[kind] ?? 'چیز دیگری'} باید باشد.`, en: `It should be ${({ int: 'a whole number', array: 'a list', object: 'a group of keys', string: 'words', number: 'a number', boolean: 'true or false' } as Record<string, string>)[kind] ?? 'something else'}.` })],
  [/^Unrecognized keys?: (.*)$/, keys => ({ fa: `کلید شناخته‌نشده: ${ltr(keys)}`, en: `Unknown: ${keys}` })],
  [/^Invalid option: expected (.*)$/, all => ({ fa: `باید یکی از این‌ها باشد: ${ltr(all)}`, en: `It should be ${all}.` })],
  [/^Too (?:small|big): expected (.*)$/, all => ({ fa: `اندازه‌اش درست نیست: ${ltr(all)}`, en: `Its size is not right: ${all}.` })],
  [/^Invalid string: must match/, () => ({ fa: 'تنها حروف کوچک لاتین، رقم و خط تیره می‌گیرد.', en: 'It takes small Latin letters, digits and hyphens only.' })],
]
const NOUNS: Record<string, string> = {
  trade: 'رشتهٔ', standard: 'استاندارد', unit: 'بخش', figure: 'شکل', medium: 'پروندهٔ', 'practice question': 'پرسش تمرینی',
}
const KINDS: Record<string, string> = { int: 'عدد درست', array: 'فهرست', object: 'گروهی از کلیدها', string: 'نوشته', number: 'عدد', boolean: 'true یا false' }

/** What is wrong in a course's file, as a sentence in both languages with its place in the file; what has no sentence, as it was said. */
export function saidOf(problem: string): Text {
  const line = /^line (\d+): (.*)$/s.exec(problem)
  if (line) return at({ fa: `سطر ${toPersianDigits(line[1]!)}`, en: `Line ${line[1]}` }, saidOf(line[2]!))
  for (const [pattern, say] of SAID) {
    const [whole, ...parts] = pattern.exec(problem) ?? []
    if (whole !== undefined) return say(...parts)
  }
  const placed = /^([\w.-]+|the whole): (.*)$/s.exec(problem)
  if (placed) {
    const inner = Object.hasOwn(richProblems, placed[2]!) ? richProblems[placed[2] as keyof typeof richProblems] : saidOf(placed[2]!)
    return placed[1] === 'the whole' ? inner : at({ fa: ltr(placed[1]!), en: placed[1]! }, inner)
  }
  return { fa: ltr(problem), en: problem }
}

const at = (place: Text, { fa, en }: Text): Text => ({ fa: `${place.fa}: ${fa}`, en: `${place.en}: ${en}` })
