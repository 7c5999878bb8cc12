import type { Viewer } from '~/people/viewer'
import { readForm } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { absenceForm, recordAbsence } from '../bookings/record-absence.server'
import { lateRulingForm, ruleOnLateAnswers } from '../sitting/rule-on-late-answers.server'
import { publishForm, publishResults } from './publish-results.server'
import { unpublishForm, unpublishResults } from './unpublish-results.server'

type Verb = (viewer: Viewer, examSessionId: string, posted: FormData) => Promise<Answer>
type Answer = Partial<Refusal> & Pick<ReturnType<typeof readForm>, 'errors' | 'typed'>

/** The forms of the results page, each by its intent. */
const verbs: Record<string, Verb> = {
  async 'record-absence'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(absenceForm, posted)
    return { ...form, ...(values && (await recordAbsence(viewer, examSessionId, values))) }
  },
  async publish(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(publishForm, posted)
    if (!values) return form
    const published = await publishResults(viewer, examSessionId, values.part, values)
    return 'refused' in published ? { ...form, ...published } : form
  },
  async unpublish(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(unpublishForm, posted)
    return { ...form, ...(values && (await unpublishResults(viewer, examSessionId, values.publicationId, values.reason))) }
  },
  async 'rule-on-late-answers'(viewer, examSessionId, posted) {
    const { values, ...form } = readForm(lateRulingForm, posted)
    return {
      ...form,
      ...(values && (await ruleOnLateAnswers(viewer, examSessionId, { ...values, counts: values.counts === 'yes' }))),
    }
  },
}

/** @throws 400 for a form of no such intent. */
export async function answerDesk(viewer: Viewer, examSessionId: string, posted: FormData): Promise<Answer> {
  const intent = String(posted.get('intent'))
  if (!Object.hasOwn(verbs, intent)) throw new Response('Unknown intent', { status: 400 })
  return verbs[intent]!(viewer, examSessionId, posted)
}
