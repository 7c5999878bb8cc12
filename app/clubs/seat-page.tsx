import type { FormAnswer } from '~/shared/form'
import { localDigits } from '~/shared/text'
import { solarParts } from '~/shared/calendar'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { suits, type Group } from './club'
import type { Candidate } from './members.server'
import { messages, refusals } from './messages'

/** Chooses a child of the operator for a free seat; who does not fit the club can be seen, not chosen. */
export function SeatPage({ group, candidates, answer }: { group: Group; candidates: Candidate[]; answer?: FormAnswer }) {
  const t = useText()
  const language = useLanguage()
  const yearOf = (day: string) => localDigits(language === 'fa' ? solarParts(day).year : day.slice(0, 4), language)
  const register = <LinkButton to={`/organisations/${group.organisationId}/people`}>{t(messages.registerPeople)}</LinkButton>
  return (
    <>
      <PageHeader
        title={t(messages.addMember)} lead={t(messages.addMemberLead)} actions={candidates.length > 0 && register}
        crumbs={[{ label: t(group.cohortName), to: `/cohorts/${group.cohortId}` }, { label: t(group.name), to: `/groups/${group.id}` }]}
      />
      {candidates.length === 0
        ? <EmptyState title={t(messages.noCandidates)} action={register}>{t(messages.noCandidatesDetail)}</EmptyState>
        : (
          <ActionForm
            answer={answer} labels={{ personId: t(messages.member) }} refusals={refusals}
            refusedFields={{ 'in-another-group': 'personId', 'not-for-this-club': 'personId' }}
          >
            <RadioGroup name="personId" label={t(messages.member)} options={candidates.map(({ id, name, bornOn, gender }) => ({
              value: id, label: t(name), hint: bornOn ? t(messages.bornOn, { year: yearOf(bornOn) }) : undefined,
              disabled: !suits({ bornOn, gender }, group),
            }))} />
            <FormActions><SubmitButton>{t(messages.addMember)}</SubmitButton></FormActions>
          </ActionForm>
        )}
    </>
  )
}
