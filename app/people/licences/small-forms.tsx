import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, TextField } from '~/shared/ui/text-field'
import { DocumentsField, refusedFields } from './apply-page'
import type { OrganisationApplication } from './application'
import type { Licence } from './licence'
import { messages, refusals } from './messages'

type OfApplication = { application: OrganisationApplication; what: Text; answer?: FormAnswer }

const crumbsOf = ({ id }: OrganisationApplication, label: string) => [{ label, to: `/permit-applications/${id}` }]

export function DocumentsPage({ application, what, asked, answer }: OfApplication & { asked: string }) {
  const t = useText()
  const crumbs = crumbsOf(application, t(what))
  return (
    <>
      <PageHeader title={t(messages.giveDocuments)} crumbs={crumbs} lead={asked && t(messages.giveDocumentsLead, { reason: asked })} />
      <ActionForm
        answer={answer}
        refusals={refusals}
        refusedFields={refusedFields}
        labels={{ documents: t(messages.documents), note: t(messages.note) }}
        encType="multipart/form-data"
      >
        <DocumentsField />
        <TextArea name="note" label={t(messages.note)} optional rows={3} maxLength={1000} />
        <FormActions>
          <SubmitButton>{t(messages.giveDocuments)}</SubmitButton>
          <LinkButton look="quiet" to={crumbs[0]!.to}>{t(messages.back)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

export function WithdrawalPage({ application, what, answer }: OfApplication) {
  const t = useText()
  const crumbs = crumbsOf(application, t(what))
  return (
    <>
      <PageHeader title={t(messages.withdraw)} crumbs={crumbs} lead={t(messages.withdrawLead)} />
      <ActionForm answer={answer} refusals={refusals}>
        <FormActions>
          <SubmitButton look="danger">{t(messages.withdraw)}</SubmitButton>
          <LinkButton look="quiet" to={crumbs[0]!.to}>{t(messages.back)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

type OfOrganisation = { organisation: { id: string; name: Text }; answer?: FormAnswer }

export function RecordLicencePage({ organisation, answer }: OfOrganisation) {
  const t = useText()
  const list = `/organisations/${organisation.id}/licence-applications`
  return (
    <>
      <PageHeader
        title={t(messages.record)}
        lead={t(messages.recordLead)}
        crumbs={[{ label: t(organisation.name), to: `/organisations/${organisation.id}` }, { label: t(messages.licenceTitle), to: list }]}
      />
      <ActionForm
        answer={answer}
        refusals={refusals}
        refusedFields={{ 'number-taken': 'number', 'already-licensed': 'startsOn', 'bad-period': 'endsOn' }}
        labels={{ number: t(messages.number), startsOn: t(messages.startsOn), endsOn: t(messages.endsOn), because: t(messages.ground) }}
      >
        <TextField name="number" label={t(messages.number)} hint={t(messages.numberHint)} optional ltr maxLength={30} />
        <DayField name="startsOn" label={t(messages.startsOn)} />
        <DayField name="endsOn" label={t(messages.endsOn)} />
        <TextArea name="because" label={t(messages.ground)} rows={3} maxLength={1000} />
        <FormActions>
          <SubmitButton>{t(messages.recordButton)}</SubmitButton>
          <LinkButton look="quiet" to={list}>{t(messages.licenceTitle)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

export function EndLicencePage({ organisation, licence, answer }: OfOrganisation & { licence: Licence }) {
  const t = useText()
  const list = `/organisations/${organisation.id}/licence-applications`
  return (
    <>
      <PageHeader
        title={t(messages.endLicence)}
        badges={<Ltr>{licence.number}</Ltr>}
        lead={t(messages.endLicenceLead)}
        crumbs={[{ label: t(organisation.name), to: `/organisations/${organisation.id}` }, { label: t(messages.licenceTitle), to: list }]}
      />
      <ActionForm answer={answer} refusals={refusals} labels={{ reason: t(messages.reason) }}>
        <TextArea name="reason" label={t(messages.reason)} rows={3} maxLength={1000} />
        <FormActions>
          <SubmitButton look="danger">{t(messages.endLicence)}</SubmitButton>
          <LinkButton look="quiet" to={list}>{t(messages.licenceTitle)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
