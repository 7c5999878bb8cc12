import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import type { LetterWords } from './letter.server'
import { messages } from './messages'

/** The letter as it prints; the buttons stay on the screen. */
export function LetterPage({ applicationId, words }: { applicationId: string; words: LetterWords }) {
  const t = useText()
  const file = `/applications/${applicationId}/letter.pdf`
  return (
    <>
      <p className="mb-6 flex flex-wrap gap-3 print:hidden">
        <LinkButton to={`${file}?lang=fa`} plain>{t(messages.pdfFa)}</LinkButton>
        <LinkButton to={`${file}?lang=en`} plain>{t(messages.pdfEn)}</LinkButton>
      </p>
      <article className="grid max-w-3xl gap-6 rounded-lg border border-line bg-surface p-6 print:border-0 print:p-0 sm:p-10">
        <header className="flex flex-wrap items-start justify-between gap-4">
          <p className="text-lg font-bold">{words.centre}</p>
          <p className="text-sm text-soft-ink">
            {words['date-label']}: {words.date}
            <br />
            {words['number-label']}: <Ltr>{words.number}</Ltr>
          </p>
        </header>
        <h1>{words.title}</h1>
        <p className="font-semibold">{words.greeting}</p>
        <p>{words.body}</p>
        <DescriptionList items={words.facts.map(({ label, value }) => ({ term: label, value }))} />
        {words.timetable.length > 0 && (
          <section>
            <h2 className="mb-2 text-lg">{words['timetable-title']}</h2>
            <ul className="grid gap-1">
              {words.timetable.map(({ day, time, room }) => (
                <li key={`${day} ${time}`} className="flex flex-wrap gap-x-6">
                  <span className="min-w-24">{day}</span>
                  <Ltr>{time}</Ltr>
                  <span>{room}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2 className="mb-2 text-lg">{words['bring-title']}</h2>
          <ul className="ms-5 list-disc">{words.bring.map(item => <li key={item}>{item}</li>)}</ul>
        </section>
        <p>{words.closing}</p>
        <p className="mt-8 ms-auto min-w-48 border-t border-line pt-2 text-center">{words.signature}</p>
      </article>
    </>
  )
}
