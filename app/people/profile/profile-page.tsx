import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { DayText } from '~/shared/ui/time'
import type { Ward } from '../guardians/guardianships.server'
import { documentTitles, genderTitles, relationTitles } from '../registration/messages'
import { MaskedNumber } from './masked-number'
import { messages } from './messages'
import type { Profile } from './own-profile.server'
import { ProfileForm } from './profile-form'
import { ProfileTabs } from './profile-tabs'

type Props = {
  profile: Profile
  provinces: { id: string; title: Text }[]
  wards: Ward[]
  saved: boolean
  answer?: FormAnswer
}

export function ProfilePage({ profile, provinces, wards, saved, answer }: Props) {
  const t = useText()
  const { bornOn, documentKind, lastFour, mobile, username } = profile
  const unknown = <span className="font-normal text-soft-ink">{t(messages.unknown)}</span>
  return (
    <>
      <PageHeader title={t(messages.title)} />
      <ProfileTabs current="profile" />
      {saved && !answer && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {t(messages.saved)}
          </Notice>
        </div>
      )}
      <div className="grid gap-x-12 gap-y-4 lg:grid-cols-2">
        <Section title={t(messages.yours)}>
          <ProfileForm profile={profile} provinces={provinces} answer={answer} />
        </Section>
        <div>
          <Section title={t(messages.fixed)}>
            <DescriptionList
              items={[
                { term: t(messages.nameFa), value: profile.nameFa },
                { term: t(messages.bornOn), value: bornOn ? <DayText day={bornOn} /> : unknown },
                ...(profile.gender ? [{ term: t(messages.gender), value: t(genderTitles[profile.gender]) }] : []),
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
                ...(username ? [{ term: t(messages.username), value: <Ltr>{username}</Ltr> }] : []),
              ]}
            />
            <p className="mt-3 text-sm text-soft-ink">{t(messages.fixedHint)}</p>
          </Section>
          {wards.length > 0 && (
            <Section title={t(messages.wards)}>
              <ul className="grid gap-2">
                {wards.map(ward => (
                  <li key={ward.id} className="flex flex-wrap items-center gap-3">
                    <span className="font-semibold">{ward.nameFa}</span>
                    <span className="text-soft-ink">{t(relationTitles[ward.relation])}</span>
                    {ward.verifiedAt ? (
                      <Badge tone="success">{t(messages.wardVerified)}</Badge>
                    ) : (
                      <Badge tone="due">{t(messages.wardWaiting)}</Badge>
                    )}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          <Section title={t(messages.exportTitle)}>
            <p className="mb-3 text-soft-ink">{t(messages.exportLead)}</p>
            <LinkButton to="/profile/export" plain>
              {t(messages.exportDownload)}
            </LinkButton>
          </Section>
        </div>
      </div>
    </>
  )
}
