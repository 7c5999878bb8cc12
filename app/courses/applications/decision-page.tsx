import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { DescriptionList } from '~/shared/ui/description-list'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { TextLink } from '~/shared/ui/text-link'
import { DayText, InstantText } from '~/shared/ui/time'
import { SentDocuments } from '../application-documents/documents'
import type { Paper } from '../application-documents/paper'
import { messages as shared } from '../messages'
import { stateOf } from './application'
import type { Applicant, Application } from './applications.server'
import { decideRefusals, messages } from './messages'
import { OfferedBadge } from '../waiting-list/offer-box'
import { StateBadge } from './state-badge'

type Props = { application: Application; applicant: Applicant; documents: Paper[]; canDecide: boolean; answer?: FormAnswer }

export function DecisionPage({ application, applicant, documents, canDecide, answer }: Props) {
  const t = useText()
  const name = nameIn(application, useLanguage())
  const isOpen = !application.decision && !application.withdrawnAt
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: t(messages.listTitle), to: `/centres/${application.organisationId}/applications` }]}
        badges={
          <>
            <StateBadge state={stateOf(application)} />
            {application.offeredUntil && <OfferedBadge until={application.offeredUntil} />}
          </>
        }
        actions={
          application.decision === 'admitted' && <LinkButton to={`/applications/${application.id}/letter`}>{t(messages.letter)}</LinkButton>
        }
      />
      {!isOpen && (
        <DescriptionList
          items={[
            ...(application.decidedAt
              ? [{ term: t(messages.decidedOn), value: <InstantText instant={application.decidedAt} /> }]
              : []),
            ...(application.reason ? [{ term: t(messages.reasonGiven), value: <bdi className="whitespace-pre-line">{application.reason}</bdi> }] : []),
          ]}
        />
      )}
      <Section title={t(messages.applicantFacts)} id="applicant">
        <ApplicantFacts applicant={applicant} application={application} canDecide={canDecide} />
      </Section>
      {documents.length > 0 && (
        <Section title={t(messages.documents)} id="documents">
          <SentDocuments applicationId={application.id} documents={documents} />
        </Section>
      )}
      {isOpen && (
        <Section title={t(messages.decision)} id="decision-form">
          {canDecide ? (
            <DecisionForm application={application} missing={documents.filter(({ sentAt }) => !sentAt).length} answer={answer} />
          ) : (
            <Notice>{t(messages.readOnly)}</Notice>
          )}
        </Section>
      )}
      <Section title={t(messages.offering)} id="offering">
        <DescriptionList items={[
          { term: t(shared.course), value: t(application.courseTitle) },
          { term: t(shared.code), value: <Ltr>{application.offeringCode}</Ltr> },
          { term: t(shared.startsOn), value: <DayText day={application.startsOn} style="full" /> },
          { term: t(shared.seats), value: t(shared.seatsLeft, { count: application.seatsLeft }) },
        ]} />
      </Section>
    </>
  )
}

function DecisionForm({ application, missing, answer }: Pick<Props, 'application' | 'answer'> & { missing: number }) {
  const t = useText()
  const isFull = application.seatsLeft === 0
  return (
    <ActionForm
      answer={answer}
      refusals={decideRefusals}
      refusedFields={{ 'reason-missing': 'reason' }}
      labels={{ decision: t(messages.decision), reason: t(messages.reason) }}
    >
      {missing > 0 && <Notice kind="warning">{t(messages.missingAtCentre, { count: missing })}</Notice>}
      <RadioGroup
        name="decision"
        label={t(messages.decision)}
        options={[
          {
            value: 'admitted',
            label: t(messages.admit),
            hint: t(isFull ? messages.admitFull : messages.admitHint),
            disabled: isFull,
          },
          { value: 'refused', label: t(messages.refuse), hint: t(messages.refuseHint) },
        ]}
      />
      <TextArea
        name="reason"
        label={t(messages.reason)}
        hint={t(messages.reasonHint)}
        optional
        rows={3}
        maxLength={500}
      />
      <FormActions>
        <SubmitButton>{t(messages.record)}</SubmitButton>
        <LinkButton look="quiet" to={`/centres/${application.organisationId}/applications`}>
          {t(messages.listTitle)}
        </LinkButton>
      </FormActions>
    </ActionForm>
  )
}

function ApplicantFacts({ applicant, application, canDecide }: Pick<Props, 'applicant' | 'application' | 'canDecide'>) {
  const t = useText()
  const language = useLanguage()
  const gender = applicant.gender ? t(messages[applicant.gender]) : t(messages.unknown)
  const guardians = applicant.guardians.map(({ isVerified, ...guardian }) =>
    t(isVerified ? messages.guardianVerified : messages.guardianWaiting, { name: nameIn(guardian, language) }),
  )
  return (
    <DescriptionList
      items={[
        {
          term: t(messages.born),
          value: applicant.bornOn ? (
            <>
              {applicant.isMinor && `${t(messages.minor)}${t(shared.listComma)}`}
              <DayText day={applicant.bornOn} />
            </>
          ) : (
            t(messages.unknown)
          ),
        },
        {
          term: t(messages.gender),
          value: (
            <>
              {gender}
              {!applicant.gender && canDecide && (
                <TextLink to={`/people/${application.personId}/gender?then=/applications/${application.id}/decision`} className="ms-3 font-normal">
                  {t(messages.recordGender)}
                </TextLink>
              )}
            </>
          ),
        },
        ...(applicant.isMinor
          ? [{ term: t(messages.guardians), value: guardians.join(t(shared.listComma)) || t(messages.noGuardian) }]
          : []),
        ...(applicant.lastFour ? [{ term: t(messages.document), value: <Ltr>{applicant.lastFour}</Ltr> }] : []),
        ...(applicant.mobile ? [{ term: t(messages.mobile), value: <Ltr>{applicant.mobile}</Ltr> }] : []),
        { term: t(messages.appliedOn), value: <InstantText instant={application.appliedAt} /> },
        ...(application.note
          ? [
              {
                term: t(messages.noteGiven),
                value: <span className="text-own-way font-normal whitespace-pre-line">{application.note}</span>,
              },
            ]
          : []),
      ]}
    />
  )
}
