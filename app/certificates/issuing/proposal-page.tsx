import { useMark } from '~/assessments/marks'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { shownName } from '../certificate'
import { approvalRefusals, messages, reasonTitles, registerRefusals } from '../messages'
import type { Proposal } from './proposals.server'

type Props = {
  proposal: Proposal
  can: { approve: boolean; decline: boolean }
  /** Why the viewer can't approve this one, though they may others. */
  why?: 'own-proposal' | 'own-certificate'
  answer?: FormAnswer | null
}

/** What is about to be issued, for the second person to read and approve. */
export function ProposalPage({ proposal, can, why, answer }: Props) {
  const t = useText()
  const { id, organisationId, centre, issuedCode, declinedBecause } = proposal
  const isOpen = !issuedCode && !declinedBecause
  const register = `/centres/${organisationId}/certificates`
  return (
    <>
      <PageHeader
        title={t(messages.approvalTitle)}
        lead={isOpen ? t(messages.approvalLead) : undefined}
        crumbs={[{ label: `${t(messages.registerTitle)}${t(messages.comma)}${t(centre)}`, to: register }]}
      />
      {issuedCode && (
        <Notice
          kind="success" title={t(messages.issuedNow)}
          actions={<LinkButton to={`/verify/${issuedCode}`}>{t(messages.publicPage)}</LinkButton>}
        />
      )}
      {declinedBecause && <Notice kind="info">{t(messages.declined, { reason: declinedBecause })}</Notice>}
      <div className="my-6 rounded-lg border border-line bg-surface p-5"><ProposalFacts proposal={proposal} /></div>
      {isOpen && (
        <ActionForm answer={answer} refusals={{ ...approvalRefusals, ...registerRefusals }}>
          {why && <Notice kind="warning">{t(approvalRefusals[why])}</Notice>}
          {!can.approve && <p className="text-soft-ink">{t(messages.onlyManager)}</p>}
          <FormActions>
            {can.approve && !why && <SubmitButton>{t(messages.approve)}</SubmitButton>}
            {can.decline && <LinkButton look="danger" to={`/certificate-proposals/${id}/refusal`}>{t(messages.decline)}</LinkButton>}
          </FormActions>
        </ActionForm>
      )}
    </>
  )
}

function ProposalFacts({ proposal }: { proposal: Proposal }) {
  const t = useText()
  const language = useLanguage()
  const markOf = useMark()
  const { nameFa, nameEn, proposerFa, proposerEn, replacesCode, replacesNumber, replacesName, replacesBecause } = proposal
  const mark = (template: Parameters<typeof t>[0], value: string | null) => value && t(template, { mark: markOf(value) })
  const marks = [
    mark(messages.markWritten, proposal.writtenMark), mark(messages.markPractical, proposal.practicalMark),
    mark(messages.markCombined, proposal.combinedMark),
  ]
  return (
    <DescriptionList
      items={[
        {
          term: t(messages.holder),
          value: <><bdi className="text-xl font-bold">{nameFa}</bdi>{nameEn && <span className="block"><Ltr>{nameEn}</Ltr></span>}</>,
        },
        { term: t(messages.trade), value: t(proposal.trade) },
        { term: t(messages.standard), value: t(proposal.standard) },
        { term: t(messages.level), value: t(proposal.level) },
        { term: t(messages.marks), value: marks.filter(Boolean).join(t(messages.comma)) },
        { term: t(messages.proposer), value: <bdi>{shownName({ fa: proposerFa, en: proposerEn }, 'full', language)}</bdi> },
        { term: t(messages.proposedAt), value: <InstantText instant={proposal.proposedAt} /> },
        ...(replacesCode && replacesNumber && replacesBecause ? [
          { term: t(messages.replacesThis), value: <TextLink to={`/verify/${replacesCode}`}><Ltr>{replacesNumber}</Ltr></TextLink> },
          { term: t(messages.earlierName), value: <bdi>{replacesName}</bdi> },
          { term: t(messages.reason), value: t(reasonTitles[replacesBecause]) },
        ] : []),
      ]}
    />
  )
}
