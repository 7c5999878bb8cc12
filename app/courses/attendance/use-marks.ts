import { useRef, useState, type RefObject } from 'react'
import { randomId } from '~/shared/outbox'
import { everybody, isAdult, isThere, needsSecondAdult, nextMoment, type SentEntry, type SheetRow, type Status } from './attendance'
import { isSameMark, readMark, showMark, type Marked } from './mark-fields'
import { useSending } from './use-sending'

type Options = {
  meeting: { id: string }
  personId: string
  sheet: SheetRow[]
  savedAt?: string
  secondAdult?: string
  /** What stands around the form. */
  box: RefObject<HTMLElement>
}
type Known = { mark?: Marked; at?: Date | string; id?: string }

const known = ({ status, missed, reason, recordedAt }: SheetRow): Known =>
  status
    ? { mark: { status, ...(status === 'late' && { minutes: missed ?? 0 }), ...(status === 'excused' && reason && { reason }) }, at: recordedAt ?? undefined }
    : {}
const valueOf = (form: HTMLFormElement, name: string) => String(new FormData(form).get(name) ?? '').trim()

/** From a tap to the outbox, and what stands in the form after a reload without a network. */
export function useMarks({ meeting, personId, sheet, savedAt, secondAdult, box }: Options) {
  const formIn = () => box.current?.querySelector('form')
  const newest = useRef(new Map(sheet.map(row => [row.enrolmentId, known(row)])))
  const adult = useRef(secondAdult ?? '')
  const [isNamed, setNamed] = useState(Boolean(secondAdult))
  const [statuses, setStatuses] = useState(() => new Map<string, Status | null>(sheet.map(row => [row.enrolmentId, row.status])))
  const { sending, sender, shown } = useSending({ meetingId: meeting.id, personId, savedAt, onStart: replay, onRejected: forget })

  function learn(enrolmentId: string, mark: Marked, at: string, id: string) {
    newest.current.set(enrolmentId, { mark, at, id })
    setStatuses(before => new Map(before).set(enrolmentId, mark.status))
  }

  /** What this device knows stands over what the page knew, where it is newer; then what was tapped while the program came. */
  function replay(kept: SentEntry[]) {
    const form = formIn()
    if (!form) return
    for (const entry of [...kept].sort((a, b) => a.at.localeCompare(b.at))) {
      if (isAdult(entry)) {
        const field = form.elements.namedItem('secondAdult')
        if (field instanceof HTMLInputElement) field.value = entry.name
        adult.current = entry.name
        setNamed(true)
        continue
      }
      const last = newest.current.get(entry.enrolment)
      if (!last || (last.at && new Date(last.at) > new Date(entry.at))) continue
      showMark(form, entry.enrolment, entry)
      learn(entry.enrolment, entry, entry.at, entry.id)
    }
    recordAll()
  }
  const recordAll = () => sheet.forEach(({ enrolmentId }) => record(enrolmentId))

  /** A mark that was rejected may be tapped again, with a reason. */
  function forget(ids: string[]) {
    for (const known of newest.current.values()) if (known.id && ids.includes(known.id)) known.mark = undefined
  }

  function record(enrolmentId: string) {
    const last = newest.current.get(enrolmentId)
    const form = formIn()
    if (!last || !sender.current || !form) return
    const mark = readMark(form, enrolmentId)
    if (!mark || isSameMark(mark, last.mark)) return
    const why = valueOf(form, 'reason')
    const id = randomId()
    const at = nextMoment(last.at, Date.now() + sending.clockAhead)
    const sent = { id, enrolment: enrolmentId, at, ...mark, ...(!mark.reason && why && { reason: why }) }
    const replaces = last.id && sender.current.waiting.has(last.id) ? last.id : undefined
    learn(enrolmentId, mark, at, id)
    void sender.current.add(id, sent, replaces)
    void shown.current?.put(enrolmentId, sent)
  }

  /** Everybody who is not marked yet is here. */
  function markEverybody() {
    for (const { enrolmentId } of everybody(sheet)) {
      const form = formIn()
      if (!form || readMark(form, enrolmentId)) continue
      showMark(form, enrolmentId, { status: 'present' })
      record(enrolmentId)
    }
  }

  function nameAdult() {
    const form = formIn()
    const name = form ? valueOf(form, 'secondAdult') : ''
    if (!sender.current || name.length < 2 || name === adult.current) return
    adult.current = name
    setNamed(true)
    const id = randomId()
    void sender.current.add(id, { id, name, at: new Date(Date.now() + sending.clockAhead).toISOString() })
      .then(() => sender.current?.ping())
  }

  const there = sheet.filter(row => isThere(statuses.get(row.enrolmentId)))
  const asksAdult = needsSecondAdult(there)
  const unknown = sheet.filter(row => !statuses.get(row.enrolmentId)).length
  return {
    sending, record, recordAll, markEverybody, nameAdult,
    there,
    counts: { there: there.length, unknown, away: sheet.length - there.length - unknown },
    asksAdult,
    lacksAdult: asksAdult && !isNamed,
  }
}
