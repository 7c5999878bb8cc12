import CalendarDays from 'lucide-react/icons/calendar-days'
import { Badge } from '../badge'
import { LinkButton } from '../button'
import { Card, CardGrid } from '../card'
import { DescriptionList } from '../description-list'
import { Icon } from '../icon'
import { useText } from '../language'
import { Ltr } from '../ltr'
import { Section } from '../page-header'
import { Avatar, PersonChip } from '../person'
import { Stat, Stats } from '../stat'
import { Steps } from '../steps'
import { DayText, InstantText } from '../time'
import { sample } from './messages'

export function ThingSamples() {
  const t = useText()
  return (
    <Section title={t(sample.things)}>
      <div className="grid gap-8">
        <CardGrid>
          <Card title={t(sample.dueCard)} tone="due" eyebrow={<Badge tone="due">{t(sample.badgeDue)}</Badge>} footer={<LinkButton to="/home" look="primary">{t(sample.primary)}</LinkButton>}>
            {t(sample.dueText)}
          </Card>
          <Card title={t(sample.course)} to="/courses" eyebrow={<><Badge tone="accent">{t(sample.badgeOpen)}</Badge><span><Icon of={CalendarDays} /> <DayText day="2026-10-03" style="short" /></span></>}>
            {t(sample.courseText)}
          </Card>
          <Card title={t(sample.person1)} footer={<PersonChip name={t(sample.person3)} detail={t(sample.detail)} />}>{t(sample.centreName)}</Card>
        </CardGrid>
        <div className="grid gap-8 md:grid-cols-2">
          <Steps steps={[
            { title: t(sample.step1), state: 'done', detail: t(sample.step1Detail) },
            { title: t(sample.step2), state: 'current', detail: t(sample.step2Detail) },
            { title: t(sample.step3), state: 'upcoming' },
            { title: t(sample.step4), state: 'upcoming' },
          ]} />
          <DescriptionList items={[
            { term: t(sample.centre), value: t(sample.centreName) },
            { term: t(sample.number), value: <Ltr>1405-AFT-00042</Ltr> },
            { term: t(sample.issued), value: <DayText day="2026-09-30" style="full" /> },
            { term: t(sample.save), value: <InstantText instant="2026-09-30T08:34:00Z" /> },
          ]} />
        </div>
        <Stats>
          <Stat value={403019} label={t(sample.statAssessed)} />
          <Stat value={196823} label={t(sample.statCertified)} />
          <Stat value={658} label={t(sample.statCentres)} />
        </Stats>
        <p className="flex items-center gap-4"><Avatar name={t(sample.person1)} size="large" /><Avatar name={t(sample.person2)} /><Avatar name={t(sample.signatory)} /></p>
      </div>
    </Section>
  )
}
