import Printer from 'lucide-react/icons/printer'
import { nameIn } from '~/people/person'
import { today } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { DayText, InstantText } from '~/shared/ui/time'
import { isThere, type ClassMeeting, type SheetRow } from './attendance'
import { AttendanceTaking } from './attendance-taking'
import type { readMeetingPage } from './meeting-page.server'
import { messages } from './messages'
import { PaperForm } from './paper-form'
import { StatusBadge } from './status-badge'

type Props = Awaited<ReturnType<typeof readMeetingPage>> & { fromPaper: boolean; justSaved: boolean; answer?: FormAnswer }

export function MeetingPage(props: Props) {
  const t = useText()
  const { meeting, fromPaper, mayTake } = props
  const address = `/class-meetings/${meeting.id}`
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t(messages.title)}
        crumbs={[{ label: t(meeting.courseTitle), to: `/offerings/${meeting.offeringId}` }]}
        lead={<MeetingTime meeting={meeting} />}
        actions={
          <>
            {mayTake && (
              <LinkButton to={fromPaper ? address : `${address}?source=paper`} plain>{t(fromPaper ? messages.fromPhone : messages.fromPaper)}</LinkButton>
            )}
            <LinkButton to={`${address}/sheet`} icon={Printer} plain>{t(messages.printSheet)}</LinkButton>
            <LinkButton to={`/offerings/${meeting.offeringId}/attendance`} plain look="quiet">{t(messages.wholeMonth)}</LinkButton>
          </>
        }
      />
      <Body {...props} />
      {props.lastSaved && (
        <p className="mt-6 text-sm text-soft-ink">
          {t(messages.lastSaved)}: <InstantText instant={props.lastSaved.savedAt} /> <LastBy {...props.lastSaved} />
        </p>
      )}
    </div>
  )
}

/** Day, hours, room and trainer of a meeting. */
export function MeetingTime({ meeting: { startsAt, endsAt, room } }: { meeting: Pick<ClassMeeting, 'startsAt' | 'endsAt' | 'room'> }) {
  return (
    <p>
      <DayText day={today(new Date(startsAt))} style="full" /> · <bdi dir="ltr" className="whitespace-nowrap"><InstantText instant={startsAt} part="time" />–<InstantText instant={endsAt} part="time" /></bdi>
      {room && <> · <bdi>{room}</bdi></>}
    </p>
  )
}

function LastBy({ byFa, byEn }: { byFa: string; byEn: string | null }) {
  const t = useText()
  return <bdi>{t(messages.by, { name: nameIn({ nameFa: byFa, nameEn: byEn }, useLanguage()) })}</bdi>
}

function Body({ meeting, sheet, lastSaved, secondAdult, hasBegun, settledAfter, mayTake, personId, fromPaper, justSaved, answer }: Props) {
  const t = useText()
  if (meeting.cancelledAt) {
    return <Notice kind="warning" title={t(messages.cancelledTitle)}><bdi>{meeting.cancelledBecause}</bdi></Notice>
  }
  if (sheet.length === 0) return <EmptyState title={t(messages.nobody)} />
  if (!hasBegun) return <Notice>{t(messages.notYet)}</Notice>
  if (!mayTake) return <ReadOnly sheet={sheet} />
  const shared = { sheet, secondAdult, settledAfter, answer }
  return (
    <div className="grid gap-4">
      {justSaved && !answer && <Saved sheet={sheet} />}
      {fromPaper
        ? <PaperForm {...shared} />
        : <AttendanceTaking key={meeting.id} {...shared} meeting={meeting} personId={personId} savedAt={lastSaved && new Date(lastSaved.savedAt).toISOString()} />}
    </div>
  )
}

function Saved({ sheet }: { sheet: SheetRow[] }) {
  const t = useText()
  const unknown = sheet.filter(({ status }) => !status).length
  const there = sheet.filter(({ status }) => isThere(status)).length
  return <Notice kind="success" alert>{t(messages.savedForm, { there, away: sheet.length - there - unknown, unknown })}</Notice>
}

function ReadOnly({ sheet }: { sheet: SheetRow[] }) {
  const t = useText()
  const language = useLanguage()
  return (
    <div className="grid gap-4">
      <Notice>{t(messages.readOnly)}</Notice>
      <Table
        caption={t(messages.title)} hideCaption rows={sheet} rowKey={row => row.enrolmentId}
        columns={[
          { key: 'name', header: t(messages.name), cell: row => nameIn(row, language) },
          { key: 'status', header: t(messages.title), cell: row => <StatusBadge {...row} /> },
        ]}
      />
    </div>
  )
}
