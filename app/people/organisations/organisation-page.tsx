import UserPlus from 'lucide-react/icons/user-plus'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import type { Grant, GrantedExam } from '../grants/grant'
import { EndedGrants, GrantsInForce } from '../grants/grant-tables'
import { messages as grantMessages } from '../grants/messages'
import { messages } from './messages'
import type { Organisation } from './organisation'
import { OrganisationFrame } from './organisation-frame'

type Props = {
  organisation: Organisation
  /** Called by their ids, where a role is held at one exam alone. */
  exams: Record<string, GrantedExam>
  inForce: Grant[]
  ended: Grant[]
  mayGive: boolean
  mayManage: boolean
  endable: string[]
  done?: 'created' | 'given' | 'ended'
}

const said = { created: messages.created, given: messages.grantGiven, ended: messages.grantEnded }

export function OrganisationPage({ organisation, exams, inForce, ended, mayGive, mayManage, endable, done }: Props) {
  const t = useText()
  const { legalId, county, provinceTitle, help } = organisation
  const unknown = <span className="font-normal text-soft-ink">{t(messages.unknown)}</span>
  const give = mayGive && (
    <LinkButton to={`/organisations/${organisation.id}/grants/new`} look="primary" icon={UserPlus}>
      {t(grantMessages.give)}
    </LinkButton>
  )
  return (
    <OrganisationFrame organisation={organisation} current="roles" actions={give} mayImport={mayManage}>
      {done && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {t(said[done])}
          </Notice>
        </div>
      )}
      <Section title={t(grantMessages.inForce)}>
        <GrantsInForce grants={inForce} exams={exams} endable={endable} />
      </Section>
      {ended.length > 0 && (
        <Section title={t(grantMessages.ended)}>
          <EndedGrants grants={ended} exams={exams} />
        </Section>
      )}
      <Section title={t(messages.details)}>
        <DescriptionList
          items={[
            { term: t(messages.province), value: t(provinceTitle) },
            { term: t(messages.county), value: county ?? unknown },
            { term: t(messages.legalId), value: legalId ? <Ltr>{legalId}</Ltr> : unknown },
            { term: t(messages.help), value: help ? <span className="whitespace-pre-line">{help}</span> : unknown },
          ]}
        />
      </Section>
    </OrganisationFrame>
  )
}
