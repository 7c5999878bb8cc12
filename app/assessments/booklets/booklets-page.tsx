import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { CheckboxGroup } from '~/shared/ui/choices'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import type { ExamSession } from '../assessment'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import type { OnPaper } from './booklets.server'
import { drawRefusals, messages } from './messages'

type Props = { session: ExamSession; candidates: OnPaper[]; needsComputer: boolean; answer?: FormAnswer }

/** Who answers on paper: draw, print, and after the exam enter what they wrote. */
export function BookletsPage({ session, candidates, needsComputer, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const crumb = useSessionCrumb()
  const address = `/exam-sessions/${session.id}`
  const nameOf = ({ nameFa, nameEn }: OnPaper) => (language === 'en' && nameEn) || nameFa
  const undrawn = candidates.filter(({ state }) => state === 'none')
  const others = candidates.filter(({ state }) => state !== 'none')
  const hasBooklets = others.some(({ state }) => state !== 'at-computer')
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[crumb(session)]}
        actions={hasBooklets && <LinkButton plain to={`${address}/booklets.pdf`}>{t(messages.printAll)}</LinkButton>}
      />
      <p className="mb-6 max-w-prose text-soft-ink">{t(messages.sealed)}</p>
      {candidates.length === 0 && <EmptyState title={t(messages.nobody)}>{t(messages.lead)}</EmptyState>}
      {needsComputer && <Notice kind="warning">{t(drawRefusals['needs-computer'])}</Notice>}
      {undrawn.length > 0 && !needsComputer && (
        <ActionForm answer={answer} refusals={drawRefusals} refusedFields={{ 'nobody-chosen': 'bookingId' }} labels={{ bookingId: t(messages.choose) }}>
          <CheckboxGroup
            name="bookingId"
            label={t(messages.choose)}
            columns={2}
            options={undrawn.map(one => ({ value: one.bookingId, label: nameOf(one), hint: t(messages.seat, { seat: one.seatNumber }) }))}
          />
          <FormActions><SubmitButton>{t(messages.draw)}</SubmitButton></FormActions>
        </ActionForm>
      )}
      {others.length > 0 && (
        <Section title={t(messages.candidates)}>
          <ul className="grid gap-2">
            {others.map(one => (
              <li key={one.bookingId} className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2">
                <span>{nameOf(one)} <span className="text-soft-ink">{t(messages.seat, { seat: one.seatNumber })}</span></span>
                <span className="flex flex-wrap items-center gap-3">
                  <State state={one.state} />
                  {one.state !== 'at-computer' && (
                    <TextLink to={`${address}/booklets/${one.bookingId}`}>{t(one.state === 'entered' ? messages.correct : messages.enter)}</TextLink>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function State({ state }: Pick<OnPaper, 'state'>) {
  const t = useText()
  if (state === 'entered') return <Badge tone="success">{t(messages.entered)}</Badge>
  return state === 'drawn' ? <Badge tone="info">{t(messages.drawn)}</Badge> : <Badge tone="plain">{t(messages.onComputer)}</Badge>
}
