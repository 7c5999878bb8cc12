import { LinkButton } from '~/shared/ui/button'
import { Badge } from '~/shared/ui/badge'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import { MarkText } from '../marks'
import { messages as common } from '../messages'
import { messages as desk } from '../results/messages'
import { messages, paperRefusals } from './messages'
import type { readMarkedPaper } from './marked-paper.server'
import { ShownQuestion } from './shown-question'

type Props = Awaited<ReturnType<typeof readMarkedPaper>>

/** What one candidate wrote and got for it, for the officer who is asked about a published result or looks through the sample. */
export function MarkedPaperPage({ session, refused, isSample, bookingId, nameFa, nameEn, paper, answers }: Props) {
  const t = useText()
  const language = useLanguage()
  const number = useNumber()
  const results = `/exam-sessions/${session.id}/results`
  const crumbs = [useSessionCrumb()(session), { label: t(desk.deskTitle), to: results }]
  const title = t(messages.titleOf, { name: (language === 'en' && nameEn) || nameFa })
  if (!paper)
    return (
      <div className="mx-auto max-w-3xl">
        <PageHeader title={title} crumbs={crumbs} />
        <Notice kind="warning" actions={<LinkButton size="small" to={results}>{t(messages.back)}</LinkButton>}>{t(paperRefusals[refused!])}</Notice>
      </div>
    )
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={title} lead={t(isSample ? messages.sampleLead : messages.lead)} crumbs={crumbs} />
      <DescriptionList items={[
        { term: t(messages.result), value: <span className="inline-flex flex-wrap items-center gap-2"><MarkText marks={paper.marks} /><Badge tone={paper.passed ? 'success' : 'danger'}>{t(paper.passed ? common.passed : common.failed)}</Badge></span> },
        { term: t(messages.seat), value: number(paper.seatNumber) },
        { term: t(messages.handedIn), value: <InstantText instant={paper.submittedAt} /> },
        { term: t(messages.receipt), value: <Ltr>{paper.receipt}</Ltr> },
      ]} />
      <Section title={t(messages.questions)} id="questions">
        <ol className="grid gap-5">
          {answers.map(answer => (
            <li key={answer.position}><ShownQuestion answer={answer} address={`/exam-sessions/${session.id}/papers/${bookingId}/files/${answer.position}`} /></li>
          ))}
        </ol>
      </Section>
    </div>
  )
}
