import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { DayText } from '~/shared/ui/time'
import type { Ward } from '../guardians/guardianships.server'
import { nameIn } from '../person'
import { documentTitles, genderTitles, relationTitles } from '../registration/messages'
import { MaskedNumber } from './masked-number'
import { messages } from './messages'
import type { Profile } from './own-profile.server'
import { ProfileForm } from './profile-form'
import { ProfileTabs } from './profile-tabs'

type Props = {
  profile: Profile
  provinces: { id: string; title: Text }[]
  guardians: Ward[]
  wards: Ward[]
  saved: boolean
  answer?: FormAnswer
}

export function ProfilePage({ profile, provinces, guardians, wards, saved, answer }: Props) {
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
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
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
          <Kin id="guardians" title={t(messages.guardians)} waiting={t(messages.guardianWaiting)} people={guardians} />
          <Kin id="wards" title={t(messages.wards)} waiting={t(messages.wardWaiting)} people={wards} />
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

function Kin({ id, title, waiting, people }: { id: string; title: string; waiting: string; people: Ward[] }) {
  const t = useText()
  const language = useLanguage()
  if (people.length === 0) return null
  return (
    <Section title={title} id={id}>
      <ul className="grid gap-2">
        {people.map(one => (
          <li key={one.id} className="flex flex-wrap items-center gap-3">
            <span className="font-semibold">{nameIn(one, language)}</span>
            <span className="text-soft-ink">{t(relationTitles[one.relation])}</span>
            <Badge tone={one.verifiedAt ? 'success' : 'due'}>{one.verifiedAt ? t(messages.wardVerified) : waiting}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  )
}
