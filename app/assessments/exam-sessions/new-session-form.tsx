import ClipboardList from 'lucide-react/icons/clipboard-list'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Checkbox, RadioGroup } from '~/shared/ui/choices'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import { AUDIENCES, SESSION_KINDS } from '../assessment'
import { audiences, kindHints, kinds } from '../messages'
import { MOST_ROWS } from '../blueprint/blueprint'
import { messages as blueprintMessages } from '../blueprint/messages'
import { DoubtedNotice } from '../blueprint/doubted-notice'
import type { DoubtedItem } from '../blueprint/doubted-items.server'
import { MarkingFields } from '../blueprint/marking-fields'
import { RowFields, useRowLabels, type Checked } from '../blueprint/row-fields'
import { marksField, unitField } from '../blueprint/row-names'
import type { BankUnit, ExaminableCourse, PolicyChoice } from './exam-sessions.server'
import { messages, openRefusals } from './messages'

/** First question: of which course. */
export function CourseChoice({ courses }: { courses: ExaminableCourse[] }) {
  const t = useText()
  if (courses.length === 0)
    return (
      <EmptyState icon={ClipboardList} title={t(messages.noCourse)}>
        {t(messages.noCourseWhy)}
      </EmptyState>
    )
  const options = courses.map(({ id, title, isOffered }) => ({
    value: id,
    label: t(title),
    hint: isOffered ? t(messages.offeredHere) : undefined,
  }))
  return (
    <ActionForm method="get">
      <RadioGroup name="course" label={t(messages.chooseCourse)} options={options} value={courses[0]!.id} />
      <FormActions>
        <SubmitButton>{t(messages.next)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

type Props = {
  newId: string
  centreId: string
  course: { id: string; title: Text; policyName: string | null }
  units: Omit<BankUnit, 'cells'>[]
  policies: PolicyChoice[]
  /** Of the whole bank; what the rows may draw of it says the check. */
  doubted: DoubtedItem[]
  example: string
  answer?: FormAnswer & { checked?: Checked | null }
}

/** As many rows as came back, or one for each unit that has questions and three to spare; four more when asked. */
function rowsShown(units: number, typed: FormAnswer['typed']) {
  const came = Object.keys(typed ?? {}).filter(name => name.startsWith('unit-')).length
  return Math.min(MOST_ROWS, came === 0 ? units + 3 : came + (typed?.intent === 'more' ? 4 : 0))
}

export function NewSessionForm({ newId, centreId, course, units, policies, doubted, example, answer }: Props) {
  const t = useText()
  const drawable = units.filter(({ ready }) => ready > 0)
  const rows = rowsShown(drawable.length, answer?.typed)
  const asked = course.policyName ? policies.find(({ name }) => name === course.policyName) : policies[0]
  const labels = {
    kind: t(messages.kind),
    audience: t(messages.audience),
    day: t(messages.day),
    time: t(messages.time),
    lateMinutes: t(messages.lateMinutes),
    minutes: t(messages.minutes),
    seats: t(messages.seats),
    place: t(messages.place),
    registrationUntil: t(messages.registrationUntil),
    practicalOn: t(messages.practicalOn),
    policy: t(blueprintMessages.policy),
    anchors: t(blueprintMessages.anchors),
    markingLimit: t(blueprintMessages.markingLimit),
    ...useRowLabels(rows),
  }
  const initial = {
    kind: 'coordinated', audience: 'mixed', lateMinutes: 30, minutes: 60, seats: 20, policy: asked?.name, markers: '1', markingLimit: 20,
    ...Object.fromEntries(Array.from({ length: rows }, (_, i) => [
      [unitField(i), drawable[i]?.unitId ?? ''],
      [marksField(i), '1'],
    ]).flat()),
  }
  return (
    <ActionForm
      answer={answer} labels={labels} refusals={openRefusals} initial={initial}
      refusedFields={{ 'in-the-past': 'day', 'no-such-policy': 'policy', 'registration-over': 'registrationUntil', 'practical-before-written': 'practicalOn' }}
    >
      <input type="hidden" name="id" value={String(answer?.typed?.id ?? newId)} />
      <input type="hidden" name="course" value={course.id} />
      <FieldGroup legend={t(messages.what)}>
        <RadioGroup
          name="kind"
          label={labels.kind}
          options={SESSION_KINDS.map(value => ({ value, label: t(kinds[value]), hint: t(kindHints[value]) }))}
        />
        <RadioGroup
          name="audience"
          label={labels.audience}
          columns={2}
          options={AUDIENCES.map(value => ({ value, label: t(audiences[value]) }))}
        />
      </FieldGroup>
      <FieldGroup legend={t(messages.whenAndWhere)}>
        <div className="grid max-w-4xl gap-5 sm:grid-cols-2">
          <DayField name="day" label={labels.day} example={example} />
          <DigitsField name="time" label={labels.time} hint={t(messages.timeHint)} maxLength={5} />
          <DigitsField name="minutes" label={labels.minutes} maxLength={3} />
          <DigitsField name="lateMinutes" label={labels.lateMinutes} hint={t(messages.lateHint)} maxLength={3} />
          <DigitsField name="seats" label={labels.seats} maxLength={4} />
          <TextField name="place" label={labels.place} hint={t(messages.placeHint)} optional maxLength={120} />
          <DayField
            name="registrationUntil"
            label={labels.registrationUntil}
            hint={t(messages.registrationHint)}
            optional
          />
          <DayField name="practicalOn" label={labels.practicalOn} example={example} optional />
        </div>
      </FieldGroup>
      <Checkbox name="supervised" label={t(messages.supervised)} hint={t(messages.supervisedHint)} />
      <RowFields units={units} rows={rows} checked={answer?.checked} />
      <RadioGroup
        name="policy"
        label={labels.policy}
        hint={asked ? undefined : t(blueprintMessages.policyUnknown, { name: `\u2066${course.policyName}\u2069` })}
        options={policies.map(({ name, title, wrongPerRight }) => ({
          value: name,
          label: t(title),
          hint: [
            name === course.policyName && t(blueprintMessages.policyOfStandard),
            wrongPerRight ? t(blueprintMessages.negative, { count: wrongPerRight }) : t(blueprintMessages.noNegative),
          ].filter(Boolean).join(' '),
        }))}
      />
      <MarkingFields />
      {!answer?.checked && <DoubtedNotice items={doubted} of="bank" />}
      <FormActions>
        <SubmitButton name="intent" value="open">{t(messages.open)}</SubmitButton>
        <LinkButton look="quiet" to={`/centres/${centreId}/exam-sessions/new`}>
          {t(messages.otherCourse)}
        </LinkButton>
      </FormActions>
    </ActionForm>
  )
}
