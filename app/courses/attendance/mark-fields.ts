import { fieldsOf, STATUSES, USUAL_DELAY, type SentMark, type Status } from './attendance'

export type Marked = Pick<SentMark, 'status' | 'minutes' | 'reason'>

const inputs = (form: HTMLFormElement, name: string) =>
  [...form.elements].filter((one): one is HTMLInputElement => one instanceof HTMLInputElement && one.name === name)
const typed = (form: HTMLFormElement, name: string) => inputs(form, name)[0]?.value.trim() ?? ''
const latin = (text: string) => text.replace(/[۰-۹]/g, digit => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))

/** What the form says of one trainee; undefined while nothing is chosen. */
export function readMark(form: HTMLFormElement, enrolmentId: string): Marked | undefined {
  const names = fieldsOf(enrolmentId)
  const status = inputs(form, names.status).find(({ checked }) => checked)?.value as Status | undefined
  if (!status || !STATUSES.includes(status)) return undefined
  const late = typed(form, names.missed)
  const minutes = late === '' ? USUAL_DELAY : Math.min(720, Number.parseInt(latin(late), 10) || 0)
  const reason = typed(form, names.reason)
  return { status, ...(status === 'late' && { minutes }), ...(status === 'excused' && reason && { reason }) }
}

export function showMark(form: HTMLFormElement, enrolmentId: string, { status, minutes, reason }: Marked) {
  const names = fieldsOf(enrolmentId)
  for (const one of inputs(form, names.status)) one.checked = one.value === status
  const [late] = inputs(form, names.missed)
  if (late && minutes !== undefined) late.value = String(minutes)
  const [why] = inputs(form, names.reason)
  if (why && reason !== undefined && status === 'excused') why.value = reason
}

export const isSameMark = (a: Marked | undefined, b: Marked | undefined) =>
  a?.status === b?.status && (a?.minutes ?? 0) === (b?.minutes ?? 0) && (a?.reason ?? '') === (b?.reason ?? '')
