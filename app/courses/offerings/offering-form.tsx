import type { Day } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import { nameIn } from '~/people/person'
import type { Centre } from '../centres.server'
import { audiences, messages as shared, modes } from '../messages'
import type { Trainer } from '../offerings.server'
import { LapsedPermits } from '../permits/lapsed-permits'
import { withPermitDays } from '../permits/permit-days'
import type { LapsedPermit, OfferableCourse } from '../permits/permits.server'
import { clashErrors, withClash } from '../meetings/clash'
import type { Clash } from '../meetings/meeting'
import { preview } from '../meetings/messages'
import { rowLabels, TimetableFields } from '../meetings/timetable-fields'
import { messages, openRefusals } from './messages'
import { AUDIENCES, DELIVERY_MODES } from './offering'
import { OfferingPreview } from './preview'
import type { Preview } from './preview-offering.server'
import type { readForCopy } from './settings.server'

type Copied = Awaited<ReturnType<typeof readForCopy>>
type Props = {
  id: string
  centre: Centre
  courses: OfferableCourse[]
  lapsed: LapsedPermit[]
  licensedUntil: Day | null
  today: Day
  trainers: Trainer[]
  example: string
  copy: Copied | null
  answer?: FormAnswer & { clash?: Clash; preview?: Preview }
}

/** Opens an offering: what, when, where, who. */
export function OfferingFormPage({ id, centre, courses, lapsed, licensedUntil, today, trainers, example, copy, answer }: Props) {
  const t = useText()
  const crumbs = [{ label: t(messages.title), to: `/centres/${centre.id}/offerings` }]
  return (
    <>
      <PageHeader title={t(messages.newTitle)} lead={t(messages.newLead)} crumbs={crumbs} />
      {answer?.preview && <OfferingPreview preview={answer.preview} />}
      {lapsed.length > 0 && <div className="mb-6"><LapsedPermits organisationId={centre.id} permits={lapsed} today={today} /></div>}
      {courses.length === 0 ? <EmptyState title={t(messages.noCoursesTitle)}>{t(messages.noCourses)}</EmptyState>
        : trainers.length === 0 ? <EmptyState title={t(messages.noTrainersTitle)}>{t(messages.noTrainers)}</EmptyState>
          : <OfferingForm {...{ id, courses, licensedUntil, trainers, example, copy, answer }} />}
    </>
  )
}

const initial = { seats: '16', waitingPlaces: '10', decisionDays: '10', deliveryMode: 'fixed', audience: 'mixed' }

/** Of what is refused, what belongs to one field. */
const refusedFields = {
  'no-such-course': 'courseId', 'not-permitted': 'courseId', 'code-taken': 'code', 'ends-before-start': 'endsOn',
  'already-over': 'endsOn', 'too-long': 'endsOn', 'licence-too-short': 'endsOn',
  'applications-too-late': 'applicationsUntil', 'no-such-trainer': 'trainerId',
}

function OfferingForm({ id, courses, licensedUntil, trainers, example, copy, answer }: Omit<Props, 'centre' | 'lapsed' | 'today'>) {
  const t = useText()
  const language = useLanguage()
  const labels = {
    courseId: t(shared.course),
    code: t(messages.code),
    startsOn: t(messages.startsOn),
    endsOn: t(messages.endsOn),
    applicationsUntil: t(messages.applicationsUntil),
    seats: t(messages.seats),
    waitingPlaces: t(messages.waitingPlaces),
    decisionDays: t(messages.decisionDays),
    trainerId: t(messages.trainer),
    place: t(messages.place),
    ...rowLabels(t, answer?.errors),
    deliveryMode: t(messages.mode),
    audience: t(messages.audience),
  }
  return (
    <ActionForm
      answer={answer}
      initial={{ ...initial, ...copy?.initial }}
      refusals={withClash(withPermitDays(openRefusals, { licensedUntil, permittedUntil: courses.find(({ id }) => id === answer?.typed?.courseId)?.permittedUntil ?? null }), answer)}
      refusedFields={refusedFields}
      labels={labels}
      className="grid max-w-3xl gap-8"
    >
      <input type="hidden" name="id" value={id} />
      {/* Enter in a field presses a form's first button: here it looks, and writes nothing. */}
      <button type="submit" name="step" value="preview" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <FieldGroup legend={t(messages.what)}>
        <SelectField
          name="courseId"
          label={labels.courseId}
          options={courses.map(course => ({ value: course.id, label: t(course.title) }))}
        />
        <TextField name="code" label={labels.code} hint={t(messages.codeHint)} ltr optional maxLength={20} />
      </FieldGroup>
      <FieldGroup legend={t(messages.when)}>
        <div className="grid gap-5 sm:grid-cols-2">
          <DayField name="startsOn" label={labels.startsOn} example={example} />
          <DayField name="endsOn" label={labels.endsOn} example={example} />
        </div>
        <DayField name="applicationsUntil" label={labels.applicationsUntil} example={example} />
        <TimetableFields trainers={trainers} slots={copy?.slots} answer={answer && { ...answer, errors: { ...answer.errors, ...clashErrors(answer) } }} />
        <SubmitButton look="quiet" name="step" value="rows">{t(preview.moreRows)}</SubmitButton>
      </FieldGroup>
      <FieldGroup legend={t(messages.where)}>
        <SelectField
          name="deliveryMode"
          label={labels.deliveryMode}
          hint={t(messages.modeHint)}
          options={DELIVERY_MODES.map(mode => ({ value: mode, label: t(modes[mode]) }))}
        />
        <TextField name="place" label={labels.place} optional maxLength={120} />
      </FieldGroup>
      <FieldGroup legend={t(messages.who)}>
        <SelectField
          name="trainerId"
          label={labels.trainerId}
          options={trainers.map(trainer => ({ value: trainer.id, label: nameIn(trainer, language) }))}
        />
        <RadioGroup
          name="audience"
          label={labels.audience}
          options={AUDIENCES.map(audience => ({ value: audience, label: t(audiences[audience]) }))}
        />
        <div className="grid items-end gap-5 sm:grid-cols-3">
          <DigitsField name="seats" label={labels.seats} maxLength={3} />
          <DigitsField name="waitingPlaces" label={labels.waitingPlaces} hint={t(messages.waitingHint)} maxLength={3} />
          <DigitsField name="decisionDays" label={labels.decisionDays} maxLength={2} />
        </div>
      </FieldGroup>
      <FormActions>
        <SubmitButton name="step" value="open">{t(messages.record)}</SubmitButton>
        <SubmitButton look="secondary" name="step" value="preview">{t(preview.look)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
