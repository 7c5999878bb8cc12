import { formatDay, formatTime, weekdayOf } from '~/shared/calendar'
import { fillTexts, toLatinDigits, type Language, type Text } from '~/shared/text'
import type { FormAnswer, FormErrors } from '~/shared/form'
import { clashReasons, type Clash } from './meeting'
import { clashes, clashFields, preview } from './messages'

const both = (write: (language: Language) => string): Text => ({ fa: write('fa'), en: write('en') })

/** Which meeting of which class stands in the way, on which day. */
export function clashText({ what, day, startsAt, endsAt, room, trainerFa, trainerEn, course, code }: Clash): Text {
  const words = clashes[what === 'trainer' && !course ? 'trainerElsewhere' : what]
  return fillTexts(words, {
    day: both(language => formatDay(day, language, 'full')),
    time: both(language => `\u2066${formatTime(startsAt, language)}–${formatTime(endsAt, language)}\u2069`),
    room: room ?? '',
    trainer: { fa: trainerFa, en: trainerEn ?? trainerFa },
    course: course ?? '',
    code: `\u2066${code ?? ''}\u2069`,
  })
}

/** A clash week after week is told once, by its first meeting, with how many more there are. */
export function clashTexts(all: readonly Clash[]): Text[] {
  const groups = new Map<string, Clash[]>()
  for (const clash of all) {
    const key = JSON.stringify([clash.what, clash.room, clash.trainerFa, clash.code])
    groups.set(key, [...(groups.get(key) ?? []), clash])
  }
  return [...groups.values()].map(([first, ...more]) => {
    const text = clashText(first!)
    return more.length > 0 ? both(language => `${text[language]} ${fillTexts(preview.andMore, { count: more.length })[language]}`) : text
  })
}

/** A form's refusals, with the clash told in full. */
export const withClash = (refusals: Record<string, Text>, answer?: FormAnswer & { clash?: Clash }) =>
  answer?.clash ? { ...refusals, [clashReasons[answer.clash.what]]: clashText(answer.clash) } : refusals

const minutesOf = (typed: string) => {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.٫](\d\d))?$/.exec(toLatinDigits(typed).trim()) ?? []
  return Number(hour) * 60 + Number(minute)
}

/** The same clash beside the room or the trainer of the timetable's rows that meet it. */
export function clashErrors({ clash, typed }: FormAnswer & { clash?: Clash }): FormErrors {
  if (!clash || !typed || clash.what === 'class') return {}
  const column = (name: string) => [typed[name] ?? []].flat()
  const [from, to] = [clash.startsAt, clash.endsAt].map(instant => minutesOf(formatTime(instant, 'en'))) as [number, number]
  const field = clash.what === 'room' ? 'slotRoom' : 'slotTrainer'
  const rows = column('slotDay').flatMap((day, n) => {
    const meets = minutesOf(column('slotFrom')[n] ?? '') < to && minutesOf(column('slotTo')[n] ?? '') > from
    return day === String(weekdayOf(clash.day)) && meets ? [[`${field}-${n}`, clashFields[clash.what as 'room' | 'trainer']] as const] : []
  })
  return Object.fromEntries(rows)
}
