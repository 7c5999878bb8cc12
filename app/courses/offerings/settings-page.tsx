import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { CheckboxGroup } from '~/shared/ui/choices'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, DigitsField, TextField } from '~/shared/ui/text-field'
import { withClash } from '../meetings/clash'
import type { Clash } from '../meetings/meeting'
import type { Trainer } from '../offerings.server'
import { changeRefusals, messages } from './messages'
import type { Offering } from './offering'
import type { OfferingSettings } from './settings.server'

type Props = {
  offering: Offering
  settings: OfferingSettings
  trainers: Trainer[]
  own: string[]
  example: string
  answer?: FormAnswer & { clash?: Clash }
}

/** Of what is refused, what belongs to one field. */
const refusedFields = {
  'has-begun': 'startsOn', 'ends-before-start': 'endsOn', 'too-long': 'endsOn', 'licence-too-short': 'endsOn',
  'applications-too-late': 'applicationsUntil', 'no-such-trainer': 'trainers', 'trainer-teaches': 'trainers',
  'seats-taken': 'seats', 'too-many-documents': 'documents',
}

/** Changes an offering that is open: dates, seats, trainers, the documents it asks for. */
export function SettingsPage({ offering, settings, trainers, own, example, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const labels = {
    startsOn: t(messages.startsOn), endsOn: t(messages.endsOn), applicationsUntil: t(messages.applicationsUntil), seats: t(messages.seats),
    waitingPlaces: t(messages.waitingPlaces), decisionDays: t(messages.decisionDays), offerDays: t(messages.offerDays), place: t(messages.place),
    trainers: t(messages.trainers), documents: t(messages.documents),
  }
  const initial = {
    startsOn: offering.startsOn, endsOn: offering.endsOn, seats: offering.seats, place: offering.place, trainers: own, ...settings,
    documents: settings.documents.join('\n'),
  }
  return (
    <>
      <PageHeader
        title={t(messages.settingsTitle)}
        lead={<Ltr>{offering.code}</Ltr>}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]}
        actions={
          <>
            <LinkButton to={`/centres/${offering.organisationId}/offerings/new?copy=${offering.id}`}>{t(messages.copy)}</LinkButton>
            {!offering.cancelledAt && <LinkButton look="danger" to={`/offerings/${offering.id}/cancellation`}>{t(messages.cancelTitle)}</LinkButton>}
          </>
        }
      />
      <ActionForm
        answer={answer} initial={initial} labels={labels} refusals={withClash(changeRefusals, answer)} className="grid max-w-3xl gap-8"
        refusedFields={refusedFields}
      >
        <FieldGroup legend={t(messages.when)} hint={t(messages.datesHint)}>
          <div className="grid gap-5 sm:grid-cols-2">
            <DayField name="startsOn" label={labels.startsOn} example={example} />
            <DayField name="endsOn" label={labels.endsOn} example={example} />
          </div>
          <DayField name="applicationsUntil" label={labels.applicationsUntil} example={example} />
        </FieldGroup>
        <FieldGroup legend={t(messages.who)}>
          <div className="grid items-end gap-5 sm:grid-cols-2">
            <DigitsField name="seats" label={labels.seats} hint={t(messages.seatsHint)} maxLength={3} />
            <DigitsField name="waitingPlaces" label={labels.waitingPlaces} hint={t(messages.waitingHint)} maxLength={3} />
            <DigitsField name="decisionDays" label={labels.decisionDays} maxLength={2} />
            <DigitsField name="offerDays" label={labels.offerDays} hint={t(messages.offerDaysHint)} maxLength={2} />
          </div>
          <CheckboxGroup name="trainers" label={labels.trainers} columns={2} options={trainers.map(trainer => ({ value: trainer.id, label: nameIn(trainer, language) }))} />
        </FieldGroup>
        <FieldGroup legend={t(messages.where)}>
          <TextField name="place" label={labels.place} optional maxLength={120} />
        </FieldGroup>
        <FieldGroup legend={t(messages.documents)}>
          <TextArea name="documents" label={labels.documents} hint={t(messages.documentsHint)} optional rows={5} maxLength={1300} />
        </FieldGroup>
        <FormActions>
          <SubmitButton>{t(messages.recordSettings)}</SubmitButton>
          <LinkButton look="quiet" to={`/offerings/${offering.id}`}>{t(messages.backToClass)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

export function CancelOfferingPage({ offering, answer }: { offering: Offering; answer?: FormAnswer }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.cancelTitle)} lead={t(messages.cancelLead)} crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]} />
      <ActionForm answer={answer} labels={{ reason: t(messages.cancelReason) }}>
        <TextArea name="reason" label={t(messages.cancelReason)} hint={t(messages.cancelReasonHint)} rows={3} maxLength={500} />
        <FormActions>
          <SubmitButton look="danger">{t(messages.recordCancel)}</SubmitButton>
          <LinkButton look="quiet" to={`/offerings/${offering.id}`}>{t(messages.backToClass)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
