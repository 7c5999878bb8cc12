import { Form } from '@remix-run/react'
import BadgeCheck from 'lucide-react/icons/badge-check'
import Hammer from 'lucide-react/icons/hammer'
import Search from 'lucide-react/icons/search'
import Sprout from 'lucide-react/icons/sprout'
import { Button, LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { Icon } from '~/shared/ui/icon'
import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { Stat, Stats } from '~/shared/ui/stat'
import { TextField } from '~/shared/ui/text-field'
import type { PublicFigures } from '../public-figures'
import { messages } from './messages'

const doors = [
  { icon: Hammer, title: messages.tradeDoor, text: messages.tradeText, link: messages.tradeLink, to: '/courses' },
  { icon: Sprout, title: messages.clubDoor, text: messages.clubText, link: messages.clubLink, to: '/clubs' },
  { icon: BadgeCheck, title: messages.verifyDoor, text: messages.verifyText, link: messages.verifyLink, to: '/verify' },
]

export function Landing({ figures }: { figures: PublicFigures }) {
  const t = useText()
  return (
    <>
      <header className="max-w-3xl pt-2 pb-10 sm:pt-8">
        <h1 className="text-4xl leading-snug sm:text-5xl sm:leading-snug">{t(messages.title)}</h1>
        <p className="mt-4 text-lg text-soft-ink">{t(messages.lead)}</p>
        <Form action="/courses" role="search" className="mt-8 flex max-w-2xl flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextField type="search" name="q" label={t(messages.searchLabel)} placeholder={t(messages.searchHint)} value="" />
          </div>
          <Button type="submit" look="primary" icon={Search}>{t(messages.search)}</Button>
        </Form>
      </header>
      <Section title={t(messages.doors)} id="doors">
        <CardGrid>
          {doors.map(({ icon, title, text, link, to }) => (
            <Card key={to} title={t(title)} eyebrow={<Icon of={icon} className="size-7 text-accent" />}
              footer={<LinkButton to={to} size="small">{t(link)}</LinkButton>}>
              <p>{t(text)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={t(messages.figures)} id="figures">
        <Stats>
          <Stat value={figures.openOfferings} label={t(messages.openOfferings)} />
          <Stat value={figures.trainees} label={t(messages.trainees)} />
          <Stat value={figures.validCertificates} label={t(messages.certificates)} />
        </Stats>
        <p className="mt-4 text-sm text-soft-ink">{t(messages.figuresNote)}</p>
      </Section>
    </>
  )
}
