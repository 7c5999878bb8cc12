import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import type { ManagedPerson } from '../people.server'
import { canRecordGenderOf } from '../permissions'
import { nameIn } from '../person'
import { MaskedNumber } from '../profile/masked-number'
import { documentTitles, genderTitles } from '../registration/messages'
import { messages } from './messages'

type Props = { person: ManagedPerson; organisation?: { id: string; name: Text }; released: boolean }

export function PersonPage({ person, organisation, released }: Props) {
  const t = useText()
  const unknown = <span className="font-normal text-soft-ink">{t(messages.unknown)}</span>
  const { id, bornOn, gender, documentKind, lastFour, mobile, email, username, isMinor } = person
  const crumbs = organisation && [{ label: t(organisation.name), to: `/organisations/${organisation.id}/people` }]
  const hasNoAddress = !mobile && !email
  return (
    <>
      <PageHeader title={nameIn(person, useLanguage())} crumbs={crumbs} />
      {released && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {t(messages.released)}
          </Notice>
        </div>
      )}
      <DescriptionList
        items={[
          { term: t(messages.bornOn), value: bornOn ? <DayText day={bornOn} /> : unknown },
          {
            term: t(messages.gender),
            value: (
              <>
                {gender ? t(genderTitles[gender]) : unknown}{' '}
                {canRecordGenderOf(person) && (
                  <TextLink to={`/people/${id}/gender`} className="ms-2 font-normal">
                    {t(gender ? messages.correctGender : messages.recordGender)}
                  </TextLink>
                )}
              </>
            ),
          },
          ...(hasNoAddress
            ? []
            : [
                {
                  term: t(messages.document),
                  value:
                    documentKind && lastFour ? (
                      <>
                        {t(documentTitles[documentKind])} <MaskedNumber lastFour={lastFour} />
                      </>
                    ) : (
                      unknown
                    ),
                },
                { term: t(messages.mobile), value: mobile ? <Ltr>{mobile}</Ltr> : unknown },
                { term: t(messages.email), value: email ? <Ltr>{email}</Ltr> : unknown },
              ]),
          ...(username ? [{ term: t(messages.username), value: <Ltr>{username}</Ltr> }] : []),
        ]}
      />
      {isMinor && (
        <Section title={t(messages.guardians)}>
          <p className="mb-3 max-w-prose text-soft-ink">{t(messages.guardiansLead)}</p>
          <LinkButton to={`/people/${id}/guardianships`}>{t(messages.openGuardians)}</LinkButton>
        </Section>
      )}
      <Section title={t(messages.signIn)}>
        <p className="mb-3 max-w-prose text-soft-ink">{t(messages.releaseLead)}</p>
        <form method="post" action={`/people/${id}/sign-in-release`}>
          <SubmitButton look="secondary">{t(messages.release)}</SubmitButton>
        </form>
        {hasNoAddress && (
          <>
            <p className="mt-6 mb-3 max-w-prose text-soft-ink">{t(messages.linkLead)}</p>
            <form method="post" action={`/people/${id}/password-link`}>
              <SubmitButton look="secondary">{t(messages.makeLink)}</SubmitButton>
            </form>
          </>
        )}
      </Section>
    </>
  )
}
