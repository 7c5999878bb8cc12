import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { DayText, InstantText } from '~/shared/ui/time'
import { inOrder, type HomeCard } from './home'
import { messages } from './home-messages'

/** The question of every morning, "what do I do next?", with the most pressing first. */
export function HomePage({ name, cards }: { name: string; cards: HomeCard[] }) {
  const t = useText()
  const groups = (['now', 'soon', 'later'] as const)
    .map(urgency => ({ urgency, cards: inOrder(cards).filter(card => card.urgency === urgency) }))
    .filter(group => group.cards.length > 0)
  return (
    <>
      <PageHeader title={t(messages.greeting, { name })} />
      {groups.length === 0 && (
        <EmptyState
          title={t(messages.nothing)}
          action={
            <LinkButton to="/courses" look="primary">
              {t(messages.seeCourses)}
            </LinkButton>
          }
        >
          {t(messages.nothingLead)}
        </EmptyState>
      )}
      {groups.map(group => (
        <Section key={group.urgency} title={t(messages[group.urgency])} id={group.urgency}>
          <CardGrid>
            {group.cards.map(card => (
              <Card
                key={card.kind + card.link}
                title={t(card.title)}
                to={card.link}
                tone={card.urgency === 'now' ? 'due' : 'plain'}
                eyebrow={
                  card.due &&
                  (card.due.length === 10 ? (
                    <DayText day={card.due} style="short" />
                  ) : (
                    <InstantText instant={card.due} />
                  ))
                }
              >
                {card.detail && <p className="text-soft-ink">{t(card.detail)}</p>}
              </Card>
            ))}
          </CardGrid>
        </Section>
      ))}
    </>
  )
}
