import type { Week } from '~/courses/curriculum.server'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { messages } from './messages'

/** What the programme says of a week: the activity, what is handed in, and for the mentor a word of advice. */
export function WeekWork({ week: { activity, deliverable, mentorNote }, forMentor = false }: { week: Week; forMentor?: boolean }) {
  const t = useText()
  return (
    <DescriptionList items={[
      { term: t(messages.weekActivity), value: <span className="font-normal">{t(activity)}</span> },
      ...(deliverable ? [{
        term: t(messages.deliverable),
        value: <>{t(deliverable.title)} <span className="text-sm font-normal text-soft-ink">({t(deliverable.by === 'group' ? messages.byGroup : messages.byMember)})</span></>,
      }] : []),
      ...(forMentor ? [{ term: t(messages.mentorNote), value: <span className="font-normal">{t(mentorNote)}</span> }] : []),
    ]} />
  )
}
