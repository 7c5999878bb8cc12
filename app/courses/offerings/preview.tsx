import { formatDay } from '~/shared/calendar'
import { localDigits } from '~/shared/text'
import { DescriptionList } from '~/shared/ui/description-list'
import { useCalendar, useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { DayText } from '~/shared/ui/time'
import { clashTexts } from '../meetings/clash'
import { missingOf } from '../meetings/meeting'
import { MissingHours } from '../meetings/missing-hours'
import { SkippedDays } from '../meetings/skipped-days'
import { parts, preview as messages } from '../meetings/messages'
import { messages as shared } from '../messages'
import type { Preview } from './preview-offering.server'

/** The meetings an order would make, before anything is recorded. */
export function OfferingPreview({ preview: { meetings, skipped, clashes, hours, asked, permitEndsOn } }: { preview: Preview }) {
  const t = useText()
  const number = useNumber()
  const language = useLanguage()
  const calendar = useCalendar()
  return (
    <section id="preview" aria-labelledby="preview-title" className="mb-8 grid max-w-3xl gap-4 rounded-lg border border-line bg-surface p-5">
      <h2 id="preview-title">{t(messages.title)}</h2>
      <p className="text-soft-ink">{t(messages.lead)}</p>
      {clashes.length > 0 && (
        <Notice kind="danger" title={t(messages.clashing)}>
          <ul className="grid gap-1">{clashTexts(clashes).map(text => <li key={text.en}>{t(text)}</li>)}</ul>
        </Notice>
      )}
      {meetings.length === 0 && <Notice kind="warning">{t(messages.none)}</Notice>}
      {permitEndsOn && <Notice kind="warning">{t(messages.permitEnds, { day: formatDay(permitEndsOn, language, 'long', calendar) })}</Notice>}
      <DescriptionList
        items={[
          { term: t(messages.count), value: number(meetings.length) },
          { term: t(messages.hours), value: t(shared.hours, hours) },
          ...(skipped.length > 0 ? [{ term: t(messages.skippedDays), value: <SkippedDays days={skipped} /> }] : []),
          ...(asked ? [{ term: t(asked.isStandard ? messages.standardHours : messages.courseHours), value: t(shared.hours, { theory: asked.theory, practice: asked.practice }) }] : []),
        ]}
      />
      <MissingHours missing={missingOf(asked, hours)} />
      <div className="max-h-96 overflow-y-auto" tabIndex={0} role="group" aria-label={t(messages.title)}>
        <ul className="grid gap-1">
          {meetings.map(({ day, startsAt, endsAt, part, room }) => (
            <li key={`${day} ${startsAt}`} className="flex flex-wrap gap-x-4 border-b border-line py-1">
              <span className="min-w-52"><DayText day={day} style="full" /></span>
              <Ltr>{localDigits(`${startsAt}–${endsAt}`, language)}</Ltr>
              <span className="text-soft-ink">{t(parts[part])}{room && `${t(shared.listComma)}${room}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
