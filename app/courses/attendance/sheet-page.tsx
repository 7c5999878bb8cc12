import { nameIn } from '~/people/person'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Sheet, Signatures } from '~/shared/ui/layout/sheet'
import type { ClassMeeting, SheetRow } from './attendance'
import { MeetingTime } from './meeting-page'
import { messages, statuses } from './messages'

/** To be signed by hand where there is no phone or no network; entered afterwards from paper. */
export function SheetPage({ meeting, sheet }: { meeting: ClassMeeting; sheet: SheetRow[] }) {
  const t = useText()
  const language = useLanguage()
  const number = useNumber()
  const cell = 'border border-edge px-2 py-1.5'
  return (
    <Sheet title={t(messages.sheetTitle)} issuer={t(meeting.organisationName)} foot={t(messages.sheetFoot)}>
      <DescriptionList
        items={[
          { term: t(messages.course), value: t(meeting.courseTitle) },
          { term: t(messages.when), value: <MeetingTime meeting={meeting} /> },
          { term: t(messages.trainer), value: nameIn({ nameFa: meeting.trainerFa, nameEn: meeting.trainerEn }, language) },
        ]}
      />
      <div className="relative mt-6 overflow-x-auto print:overflow-visible" role="group" aria-label={t(messages.title)} tabIndex={0}>
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t(messages.sheetTitle)}</caption>
        <thead>
          <tr>
            <th scope="col" className={cell}>{t(messages.seat)}</th>
            <th scope="col" className={`${cell} text-start`}>{t(messages.name)}</th>
            <th scope="col" className={cell}>{t(statuses.present)}</th>
            <th scope="col" className={cell}>{t(messages.missed)}</th>
            <th scope="col" className={cell}>{t(statuses.absent)}</th>
            <th scope="col" className={`${cell} w-2/5`}>{t(messages.signature)}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.map((row, i) => (
            <tr key={row.enrolmentId}>
              <td className={`${cell} text-center tabular-nums`}>{number(row.seatNumber ?? i + 1)}</td>
              <th scope="row" className={`${cell} text-start font-normal`}>{nameIn(row, language)}</th>
              <td className={cell} /><td className={cell} /><td className={cell} /><td className={cell} />
            </tr>
          ))}
        </tbody>
      </table>
      </div>
      <Signatures people={[{ name: '\u00a0', role: t(messages.trainerSignature) }, { name: '\u00a0', role: t(messages.secondAdult) }]} />
    </Sheet>
  )
}
