import { useRevalidator } from '@remix-run/react'
import { useRef, useState, type FormEvent } from 'react'
import { today } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import { KeptNotices } from '~/shared/offline/kept-notices'
import { fieldsIn, useKeptForms } from '~/shared/offline/use-kept-forms'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Badge } from '~/shared/ui/badge'
import { Checkbox } from '~/shared/ui/choices'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, TextField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import type { Meeting, Week } from '~/courses/curriculum.server'
import type { Group } from '../club'
import { messages as clubMessages } from '../messages'
import { AttendanceFields } from './attendance-fields'
import { Guide } from './guide'
import type { MeetingRecord, PlannedMeeting, SheetRow } from './meeting'
import type { EarlierRecord } from './meetings.server'
import { messages, refusals } from './messages'
import { When } from './next-meeting'
import { WeekWork } from './week-work'

type Props = {
  group: Group
  personId: string
  planned: PlannedMeeting
  meeting: Meeting
  week: Week | null
  sheet: SheetRow[]
  record: MeetingRecord | null
  earlier: EarlierRecord[]
  mayRecord: boolean
  justSaved: boolean
  answer?: FormAnswer
}

/** Runs a meeting: the sheet first, for attendance is taken at the door; the guide beside it, or below on a phone. */
export function MeetingPage(props: Props) {
  const t = useText()
  const { group, planned, meeting, week, record, justSaved } = props
  return (
    <>
      <PageHeader
        title={t(planned.title)} lead={<When group={group} meeting={planned} />} crumbs={[{ label: t(group.name), to: `/groups/${group.id}` }]}
        actions={<span className="lg:hidden"><LinkButton to="#guide" plain look="quiet">{t(messages.guide)}</LinkButton></span>}
      />
      {justSaved && !props.answer && record && <div className="mb-6"><Saved record={record} sheet={props.sheet} /></div>}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[2fr_3fr] lg:items-start">
        <div>
          <Sheet {...props} />
          <Earlier {...props} />
        </div>
        <div>
          <Section title={t(messages.guideParts)} id="guide"><Guide meeting={meeting} /></Section>
          {meeting.materials.length > 0 && (
            <Section title={t(messages.materials)} id="materials">
              <ul className="list-disc ps-6">{meeting.materials.map(item => <li key={item}>{item}</li>)}</ul>
            </Section>
          )}
          {week && <Section title={t(clubMessages.thisWeekOf, { week: planned.week })} id="work"><WeekWork week={week} forMentor /></Section>}
        </div>
      </div>
    </>
  )
}

function Saved({ record, sheet }: { record: MeetingRecord; sheet: SheetRow[] }) {
  const t = useText()
  const marks = Object.values(record.attendance)
  const there = marks.filter(status => status === 'present' || status === 'late').length
  const unknown = sheet.filter(row => !row.hasLeft && !record.attendance[row.personId]).length
  return <Notice kind="success" alert>{t(messages.saved, { present: there, absent: marks.length - there, unknown })}</Notice>
}

/** Kept on the device first where the page's program runs: a club may meet where there is no network. */
function useKeptMeeting({ group, planned, personId, sheet, answer }: Props) {
  const { revalidate } = useRevalidator()
  const page = `/groups/${group.id}/meetings/${planned.key}`
  const { keeping, keep } = useKeptForms({
    box: `meeting:${group.id}:${planned.key}:${personId}`, personId, page, address: `${page}/entries?by=${personId}`, onArrived: revalidate,
  })
  const [sent, setSent] = useState<Record<string, string>>()
  const onSubmit = (event: FormEvent) => {
    if (!keeping.isAlive || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const fields = fieldsIn(event.target)
    const button = (event.nativeEvent as SubmitEvent).submitter
    // "Everyone else was here" means those who were on the sheet when it was tapped.
    if (button instanceof HTMLButtonElement && button.name === 'rest')
      for (const { personId, mayTakePart, hasLeft } of sheet) if (mayTakePart && !hasLeft) fields[`status-${personId}`] ||= 'present'
    setSent(fields)
    void keep(fields, () => true)
  }
  const [rejected] = keeping.rejected
  const [waiting] = keeping.waiting
  // What an earlier visit kept arrives before the page has it from the server: until then its words stay, or all were unknown.
  const found = useRef<Record<string, string>>(undefined)
  if (waiting && !sent) found.current = waiting.fields
  const known = sent ?? found.current
  const typed = waiting?.fields ?? rejected?.sent.fields ?? known
  const shown = rejected && !waiting ? { refused: rejected.refused, errors: rejected.errors, typed } : typed ? { typed } : answer
  return { keeping, page, onSubmit, answer: shown, key: waiting?.id ?? rejected?.id ?? (known ? 'sent' : 'plain') }
}

function Sheet(props: Props) {
  const { group, planned, sheet, record, mayRecord } = props
  const t = useText()
  const { keeping, page, onSubmit, answer, key } = useKeptMeeting(props)
  const families = planned.kind === 'parents'
  const { heldOn = planned.plannedOn <= today() ? planned.plannedOn : today(), note, worry, isField, secondAdult } = record ?? {}
  const labels = { heldOn: t(messages.heldOn), note: t(messages.note), secondAdult: t(messages.secondAdult) }
  return (
    <section aria-labelledby="sheet" onSubmitCapture={onSubmit}>
      <h2 id="sheet" className="mb-3">{t(families ? messages.families : messages.attendance)}</h2>
      {!group.activatedAt && !families && <Notice kind="warning">{t(messages.notActive)}</Notice>}
      {mayRecord && <div className="mb-4 empty:hidden"><KeptNotices keeping={keeping} here={page} /></div>}
      <ActionForm
        key={key} answer={answer} initial={{ heldOn, note, worry, isField, secondAdult }} labels={labels} refusals={refusals}
        refusedFields={{ 'not-held-yet': 'heldOn', 'before-the-cohort': 'heldOn', 'second-adult-missing': 'secondAdult' }}
      >
        <AttendanceFields sheet={sheet} attendance={record?.attendance ?? {}} families={families} />
        <DayField name="heldOn" label={labels.heldOn} />
        <TextArea name="note" label={labels.note} hint={t(messages.noteHint)} maxLength={4000} optional />
        <Checkbox name="worry" label={t(messages.worry)} hint={t(messages.worryHint)} />
        <Checkbox name="isField" label={t(messages.isField)} />
        <TextField name="secondAdult" label={labels.secondAdult} hint={t(messages.secondAdultHint)} maxLength={120} optional />
        {mayRecord && (
          <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap gap-3 border-t border-line bg-ground px-4 py-3 sm:mx-0 sm:px-0 print:hidden">
            <SubmitButton name="rest" value="present">{t(families ? messages.saveFamilies : messages.saveRest)}</SubmitButton>
            <SubmitButton look="secondary">{t(messages.save)}</SubmitButton>
          </div>
        )}
      </ActionForm>
    </section>
  )
}

function Earlier({ record, earlier }: Props) {
  const t = useText()
  if (!record) return null
  return (
    <div className="mt-6 text-sm text-soft-ink">
      <p>{t(messages.recordedBy, { name: t(record.recordedBy) })} <InstantText instant={record.recordedAt} /> <Late {...record} /></p>
      {earlier.length > 0 && (
        <details className="mt-2">
          <summary>{t(messages.earlier)}</summary>
          <ol className="mt-2 grid gap-2">
            {earlier.map(({ revision, recordedAt, recordedBy, cameLate, note }) => (
              <li key={revision}>
                {t(messages.revision, { n: revision })} · {t(recordedBy)} · <InstantText instant={recordedAt} /> <Late cameLate={cameLate} />
                {note && <p className="whitespace-pre-line" dir="auto">{note}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

const Late = ({ cameLate }: Pick<EarlierRecord, 'cameLate'>) => {
  const t = useText()
  return cameLate ? <Badge tone="due">{t(messages.cameLate)}</Badge> : null
}
