import type { RichDocument, RichNode } from '~/shared/rich-text'
import type { Language, Text } from '~/shared/text'
import { meetingHead, programmeFormat, type ProgrammeFile } from './formats.server'
import { LANGUAGES, type Both, type Reading } from './reading.server'

/** The nine parts that every meeting's text has for its mentor, in their order. */
export const PARTS: Record<Language, readonly string[]> = {
  fa: [
    'هدف',
    'آماده‌سازی، وسایل و خطرها',
    'ورود و احوال‌پرسی (۱۰ دقیقه)',
    'درس کوتاه (۱۵ دقیقه)',
    'فعالیت (۴۰ دقیقه)',
    'هم‌رسانی (۱۵ دقیقه)',
    'بازتاب و ثبت (۱۰ دقیقه)',
    'سطح‌های ۱ تا ۴ در این هفته',
    'نسخهٔ برخط، تعطیلی مدرسه و دسترس‌پذیر',
  ],
  en: [
    'Aim',
    'Prepare, materials, risks',
    'Check-in (10 minutes)',
    'Mini-lesson (15 minutes)',
    'Activity (40 minutes)',
    'Sharing (15 minutes)',
    'Reflection and log (10 minutes)',
    'What levels 1–4 look like this week',
    'Online, closed-school and accessible version',
  ],
}

export type MeetingContent = {
  key: string
  week: number
  kind: 'core' | 'lab' | 'parents'
  title: Text
  /** Undefined while the meeting is planned but its text is not written. */
  text?: { minutes: number; materials: Both<string[]>; document: Both<RichDocument> }
}
export type ProgrammeContent = { programme: ProgrammeFile; meetings: MeetingContent[] }

export function readProgramme(reading: Reading, folder: string): ProgrammeContent | undefined {
  const before = reading.problems.length
  const place = `programmes/${folder}`
  const programme = reading.json(`${place}/programme.json`, programmeFormat)
  if (!programme) return undefined
  if (programme.id !== folder) reading.say(`${place}/programme.json`, `its id is ${programme.id}, its folder ${folder}`)
  const texts = reading.list(`${place}/meetings`, '.md')
  const meetings = programme.weeks.flatMap(({ week, meetings }) =>
    meetings.map(meeting => {
      if (Number(meeting.key.slice(1, 3)) !== week)
        reading.say(`${place}/programme.json`, `${meeting.key} stands in week ${week}`)
      const isWritten = texts.some(name => name.startsWith(`${meeting.key}.`))
      return {
        ...meeting,
        week,
        text: isWritten ? readMeeting(reading, `${place}/meetings/${meeting.key}`, meeting.key) : undefined,
      }
    }),
  )
  const keys = meetings.map(meeting => meeting.key)
  for (const key of keys)
    if (keys.indexOf(key) !== keys.lastIndexOf(key)) reading.say(`${place}/programme.json`, `${key} stands twice`)
  for (const name of texts)
    if (!keys.includes(name.split('.')[0]!)) reading.say(`${place}/meetings/${name}`, 'no week has this meeting')
  return reading.problems.length === before ? { programme, meetings } : undefined
}

function readMeeting(reading: Reading, path: string, key: string): MeetingContent['text'] {
  const both = reading.bilingual(path, meetingHead, () => ({}))
  if (!both) return undefined
  for (const language of LANGUAGES) {
    const { head, document } = both[language]
    if (head.key !== key) reading.say(`${path}.${language}.md`, `its key and ${key} differ`)
    const [found, wanted] = [partsOf(document), PARTS[language]]
    const other = wanted.find((part, i) => part !== found[i]) ?? found[wanted.length]
    if (other) reading.say(`${path}.${language}.md`, `its parts are not the nine in their order; first other: ${other}`)
  }
  const { fa, en } = both
  if (fa.head.minutes !== en.head.minutes) reading.say(`${path}.en.md`, 'its minutes differ from the Persian ones')
  return {
    minutes: fa.head.minutes,
    materials: { fa: fa.head.materials, en: en.head.materials },
    document: { fa: fa.document, en: en.document },
  }
}

const wordsOf = (node: RichNode): string => (node.text ?? '') + (node.content ?? []).map(wordsOf).join('')
const partsOf = (document: RichDocument) =>
  (document.content ?? []).filter(node => node.type === 'heading' && node.attrs?.level === 2).map(wordsOf)
