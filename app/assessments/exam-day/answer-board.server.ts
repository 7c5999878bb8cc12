import type { Viewer } from '~/people/viewer'
import { readForm } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { creditForm, creditTime } from '../sitting/credit-time.server'
import { closeWrittenForm, closeWrittenPart } from './close-written-part.server'
import { endSitting, endSittingForm } from './end-sitting.server'
import { holdCandidate, holdForm } from './hold-candidate.server'
import { letResume, letResumeForm } from './let-resume.server'
import { letStart, letStartForm } from './let-start.server'
import { deviceCodeForm, makeDeviceCode } from './make-device-code.server'
import { openAccount, openAccountForm } from './open-account.server'
import { incidentForm, reportIncident } from './report-incident.server'
import { questionRulingForm, ruleOnQuestion } from './rule-on-question.server'
import { roomMessageForm, sendRoomMessage } from './send-room-message.server'

type Answer = Partial<Refusal> & Pick<ReturnType<typeof readForm>, 'errors' | 'typed'> & { code?: string }
type Verb = (viewer: Viewer, examSessionId: string, posted: FormData) => Promise<Answer>

/** The forms of the live board, each by its intent. */
const verbs: Record<string, Verb> = {
  async 'let-start'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(letStartForm, posted)
    if (!values) return form
    const done = await letStart(viewer, examSessionId, values.bookingId)
    return 'refused' in done ? { ...form, ...done } : form
  },
  async 'device-code'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(deviceCodeForm, posted)
    return { ...form, ...(values && (await makeDeviceCode(viewer, examSessionId, values))) }
  },
  async 'credit-time'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(creditForm, posted)
    if (!values) return form
    const done = await creditTime(viewer, examSessionId, values)
    return 'refused' in done ? { ...form, ...done } : form
  },
  async 'open-account'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(openAccountForm, posted)
    if (!values) return form
    const done = await openAccount(viewer, examSessionId, values.bookingId)
    return 'refused' in done ? { ...form, ...done } : form
  },
  async hold(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(holdForm, posted)
    return { ...form, ...(values && (await holdCandidate(viewer, examSessionId, values))) }
  },
  async 'let-resume'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(letResumeForm, posted)
    if (values) await letResume(viewer, examSessionId, values)
    return form
  },
  async 'end-sitting'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(endSittingForm, posted)
    if (values) await endSitting(viewer, examSessionId, values)
    return form
  },
  async 'send-message'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(roomMessageForm, posted)
    if (values) await sendRoomMessage(viewer, examSessionId, values)
    return form
  },
  async 'rule-on-question'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(questionRulingForm, posted)
    if (values) await ruleOnQuestion(viewer, examSessionId, values)
    return form
  },
  async 'report-incident'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(incidentForm, posted)
    return { ...form, ...(values && (await reportIncident(viewer, examSessionId, values))) }
  },
  async 'close-written'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(closeWrittenForm, posted)
    return { ...form, ...(values && (await closeWrittenPart(viewer, examSessionId))) }
  },
}

/** @throws 400 for a form of no such intent. */
export async function answerBoard(viewer: Viewer, examSessionId: string, posted: FormData): Promise<Answer> {
  const intent = String(posted.get('intent'))
  if (!Object.hasOwn(verbs, intent)) throw new Response('Unknown intent', { status: 400 })
  return verbs[intent]!(viewer, examSessionId, posted)
}
