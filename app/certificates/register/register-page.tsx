import Plus from 'lucide-react/icons/plus'
import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { shownName } from '../certificate'
import type { Centre } from '../issuing/owed.server'
import type { Proposal } from '../issuing/proposals.server'
import { messages } from '../messages'
import { RegisterList } from './register-list'
import type { ToReissue } from './register.server'

type Props = Omit<Parameters<typeof RegisterList>[0], 'centreId'> & {
  centre: Centre
  owed: number
  waiting: Proposal[]
  toReissue: ToReissue[]
  can: { propose: boolean; approve: boolean }
  justDone: boolean
}

/** A centre's certificates: who is owed one, what waits for the second person, what was issued. */
export function RegisterPage({ centre, owed, waiting, toReissue, can, justDone, ...list }: Props) {
  const t = useText()
  const language = useLanguage()
  const newAddress = `/centres/${centre.id}/certificates/new`
  return (
    <>
      <PageHeader
        title={t(messages.registerTitle)}
        lead={t(centre.name)}
        actions={can.propose && <LinkButton look="primary" icon={Plus} to={newAddress}>{t(messages.propose)}</LinkButton>}
      />
      <div className="mb-10 grid gap-4 empty:hidden">
        {justDone && <Notice kind="success" alert>{t(messages.proposed)}</Notice>}
        {owed > 0 && can.propose && (
          <Notice kind="warning" actions={<LinkButton to={newAddress}>{t(messages.propose)}</LinkButton>}>
            {t(messages.owedCount, { count: owed })}
          </Notice>
        )}
      </div>
      {waiting.length > 0 && (
        <Section title={t(messages.waiting)} id="waiting">
          <CardGrid>{waiting.map(proposal => <WaitingCard key={proposal.id} proposal={proposal} due={can.approve} />)}</CardGrid>
        </Section>
      )}
      {toReissue.length > 0 && (
        <Section title={t(messages.toReissue)} id="to-reissue">
          <ul className="grid gap-2">
            {toReissue.map(({ code, number, holderName }) => (
              <li key={code}>
                <TextLink to={`/centres/${centre.id}/certificates/${code}`}>
                  <bdi>{shownName(holderName, 'full', language)}</bdi>
                </TextLink> · <Ltr>{number}</Ltr>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t(messages.issuedList)} id="issued"><RegisterList centreId={centre.id} {...list} /></Section>
    </>
  )
}

function WaitingCard({ proposal, due }: { proposal: Proposal; due: boolean }) {
  const t = useText()
  const language = useLanguage()
  const { id, nameFa, nameEn, trade, level, proposerFa, proposerEn, proposedAt } = proposal
  return (
    <Card
      title={shownName({ fa: nameFa, en: nameEn }, 'full', language)}
      to={`/certificate-proposals/${id}/approval`}
      tone={due ? 'due' : 'plain'}
      eyebrow={<InstantText instant={proposedAt} />}
    >
      <p>{t(trade)}{t(messages.comma)}{t(level)}</p>
      <p className="text-sm text-soft-ink">{t(messages.proposedBy, { name: shownName({ fa: proposerFa, en: proposerEn }, 'full', language) })}</p>
    </Card>
  )
}
