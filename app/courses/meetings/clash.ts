import { formatDay, formatTime } from '~/shared/calendar'
import { fillTexts, type Language, type Text } from '~/shared/text'
import type { FormAnswer } from '~/shared/form'
import { clashReasons, type Clash } from './meeting'
import { clashes } from './messages'

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

/** A form's refusals, with the clash told in full. */
export const withClash = (refusals: Record<string, Text>, answer?: FormAnswer & { clash?: Clash }) =>
  answer?.clash ? { ...refusals, [clashReasons[answer.clash.what]]: clashText(answer.clash) } : refusals
