import { addDays, today } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, TextField } from '~/shared/ui/text-field'
import type { Role } from '../viewer'
import { useExamName } from './exam-name'
import { isAtExam, type GrantedExam } from './grant'
import { messages, refusals, roleTitles } from './messages'

type Props = {
  organisation: { id: string; name: Text }
  roles: Role[]
  /** Where a programme administrator may act; empty where that role isn't given. */
  places: { id: string; title: Text }[]
  /** The one exam at which the role is to be held. */
  exam?: { id: string; role: Role; name?: GrantedExam }
  answer?: FormAnswer
}

export function GiveGrantPage({ organisation, roles, places, exam, answer }: Props) {
  const t = useText()
  const name = t(organisation.name)
  const nameOf = useExamName()
  const labels = {
    person: t(messages.person),
    nameFa: t(messages.invitee),
    role: t(messages.role),
    place: t(messages.place),
    startsOn: t(messages.startsOn),
    endsOn: t(messages.endsOn),
    reason: t(messages.reason),
  }
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.giveTitle, { name })}
        lead={t(messages.giveLead)}
        crumbs={[{ label: name, to: `/organisations/${organisation.id}` }]}
      />
      <ActionForm
        answer={answer}
        initial={{ startsOn: today(), endsOn: addDays(today(), exam ? 60 : 365), role: exam?.role }}
        labels={labels}
        refusals={refusals}
        refusedFields={{ 'no-such-person': 'person', 'own-role': 'person', 'person-is-minor': 'person', 'already-held': 'role', 'no-such-place': 'place' }}
      >
        <TextField
          name="person"
          label={labels.person}
          hint={t(messages.personHint)}
          ltr
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField name="nameFa" label={labels.nameFa} hint={t(messages.inviteeHint)} optional />
        <SelectField
          name="role"
          label={labels.role}
          options={roles.filter(role => !exam || isAtExam(role)).map(value => ({ value, label: t(roleTitles[value]) }))}
        />
        {exam && <input type="hidden" name="place" value={exam.id} />}
        {exam?.name && <Notice>{t(messages.atExamLead, { exam: nameOf(exam.name) })}</Notice>}
        {!exam && places.length > 0 && (
          <SelectField
            name="place"
            label={labels.place}
            hint={t(messages.placeHint)}
            optional
            options={places.map(({ id, title }) => ({ value: id, label: t(title) }))}
          />
        )}
        <div className="grid items-end gap-5 sm:grid-cols-2">
          <DayField name="startsOn" label={labels.startsOn} />
          <DayField name="endsOn" label={labels.endsOn} hint={t(messages.endsOnHint)} />
        </div>
        <TextArea name="reason" label={labels.reason} hint={t(messages.reasonHint)} rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton>{t(messages.give)}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
