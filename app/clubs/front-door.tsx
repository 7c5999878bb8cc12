import HeartHandshake from 'lucide-react/icons/heart-handshake'
import MapPin from 'lucide-react/icons/map-pin'
import School from 'lucide-react/icons/school'
import UsersRound from 'lucide-react/icons/users-round'
import type { Skill } from '~/courses/curriculum.server'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { Icon } from '~/shared/ui/icon'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import type { Club } from './club'
import { messages } from './messages'
import { Ninety } from './ninety'

type PublicClub = Club & { help: string }
type Props = { programme: { summary: Text; skills: Skill[] } | null; clubs: PublicClub[]; own: Club[]; mayOpen: boolean }

const parents = [messages.parent1, messages.parent2, messages.parent3, messages.parent4, messages.parent5, messages.parent6]
const path = [
  { title: messages.stepSee, from: 1, to: 4 }, { title: messages.stepLink, from: 5, to: 8 },
  { title: messages.stepMake, from: 9, to: 12 }, { title: messages.stepMarket, from: 13, to: 16 },
]
const doors = [
  { icon: UsersRound, title: messages.joinMember, text: messages.joinMemberDetail, link: messages.joinMemberLink, to: '#open' },
  { icon: HeartHandshake, title: messages.joinMentor, text: messages.joinMentorDetail, link: messages.joinMentorLink, to: '/mentor-applications/new' },
  { icon: School, title: messages.joinOperator, text: messages.joinOperatorDetail, link: messages.joinOperatorLink, to: '/register' },
]

/** What the club is, for a teenager, a parent, a mentor and an institution to be. */
export function FrontDoor({ programme, clubs, own, mayOpen }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(messages.clubs)} lead={programme ? t(programme.summary) : t(messages.lead)}
        badges={<><Badge tone="accent">{t(messages.forWhom)}</Badge><Badge tone="success">{t(messages.free)}</Badge></>}
      />
      {mayOpen && <OwnClubs clubs={own} />}
      <Section title={t(messages.path)} id="path"><PathOfWeeks /></Section>
      <Section title={t(messages.oneMeeting)} id="meeting">
        <p className="-mt-2 mb-5 text-soft-ink">{t(messages.oneMeetingLead)}</p>
        <Ninety />
      </Section>
      {programme && (
        <Section title={t(messages.skills)} id="skills">
          <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
            {programme.skills.map(({ id, title, summary }) => (
              <li key={id}><b>{t(title)}</b>{summary && <span className="block text-soft-ink">{t(summary)}</span>}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t(messages.parents)} id="parents">
        <ul className="grid max-w-prose list-disc gap-2 ps-6">{parents.map(text => <li key={text.en}>{t(text)}</li>)}</ul>
      </Section>
      <Section title={t(messages.joinTitle)} id="join">
        <CardGrid>
          {doors.map(({ icon, title, text, link, to }) => (
            <Card key={to} title={t(title)} eyebrow={<Icon of={icon} className="size-7 text-accent" />}
              footer={<LinkButton to={to} size="small">{t(link)}</LinkButton>}>
              <p>{t(text)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={t(messages.openClubs)} id="open"><OpenClubs clubs={clubs} /></Section>
    </>
  )
}

function PathOfWeeks() {
  const t = useText()
  return (
    <ol className="grid gap-3 sm:grid-cols-4">
      {path.map(({ title, from, to }) => (
        <li key={from} className="rounded-lg border border-line border-s-4 border-s-accent bg-surface p-4 sm:border-s sm:border-s-line sm:border-t-4 sm:border-t-accent">
          <b className="block">{t(title)}</b>
          <span className="text-sm text-soft-ink">{t(messages.stepWeeks, { from, to })}</span>
        </li>
      ))}
    </ol>
  )
}

function OpenClubs({ clubs }: { clubs: PublicClub[] }) {
  const t = useText()
  if (clubs.length === 0) return <p className="text-soft-ink">{t(messages.noClubs)}</p>
  return (
    <CardGrid>
      {clubs.map(club => (
        <Card key={club.id} title={t(club.name)} eyebrow={<ClubBadges club={club} />}>
          <p className="flex items-start gap-2"><Icon of={MapPin} className="mt-[0.35em] size-[1.1em] text-soft-ink" />{t(club.place)}</p>
          <p className="mt-1 text-soft-ink">{t(messages.runBy, { name: t(club.operator) })}</p>
          {club.help && <p className="mt-1 text-sm text-soft-ink" dir="auto">{club.help}</p>}
        </Card>
      ))}
    </CardGrid>
  )
}

export function ClubBadges({ club }: { club: Pick<Club, 'stage' | 'audience'> }) {
  const t = useText()
  return <><Badge>{t(messages[club.stage])}</Badge><Badge tone="info">{t(messages[club.audience])}</Badge></>
}

function OwnClubs({ clubs }: { clubs: Club[] }) {
  const t = useText()
  return (
    <Section title={t(messages.yourClubs)} id="own" actions={<LinkButton to="/clubs/new" size="small">{t(messages.openClub)}</LinkButton>}>
      <CardGrid>
        {clubs.map(club => <Card key={club.id} to={`/clubs/${club.id}`} title={t(club.name)} eyebrow={<ClubBadges club={club} />}>{t(club.place)}</Card>)}
      </CardGrid>
    </Section>
  )
}
