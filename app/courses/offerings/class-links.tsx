import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import type { Unit } from '../course'
import { messages } from './messages'
import type { Offering } from './offering'

type Props = {
  offering: Pick<Offering, 'id' | 'enrolmentId'>
  isStaff: boolean
  units: Unit[]
  /** Of each assignment, how much waits for a mark. */
  work: Record<string, number> | null
}

/** The ways from the class page: what is said to the class and in it, marks, and for staff the work handed in. */
export function ClassLinks({ offering, isStaff, units, work }: Props) {
  const t = useText()
  const at = `/offerings/${offering.id}`
  const assignments = units.flatMap(unit => unit.activities).filter(({ kind }) => kind === 'assignment')
  // Whoever only looks at a colleague's class hears nothing of what is said in it.
  if (!isStaff && !offering.enrolmentId) return null
  return (
    <>
      <nav aria-label={t(messages.classParts)} className="mt-6 flex flex-wrap gap-3">
        <LinkButton to={`${at}/announcements`}>{t(messages.announcements)}</LinkButton>
        <LinkButton to={`${at}/discussion`}>{t(messages.discussion)}</LinkButton>
        {isStaff && <LinkButton to={`${at}/gradebook`} plain>{t(messages.gradebook)}</LinkButton>}
        {!isStaff && offering.enrolmentId && <LinkButton to={`${at}/gradebook/${offering.enrolmentId}`}>{t(messages.ownMarks)}</LinkButton>}
      </nav>
      {isStaff && units.length > 0 && <p className="mt-4 md:hidden"><TextLink plain to="#lessons">{t(messages.toLessons)}</TextLink></p>}
      {isStaff && assignments.length > 0 && (
        <Section title={t(messages.workToMark)} id="work">
          <ul className="grid gap-2">
            {assignments.map(({ id, title }) => {
              const count = work?.[id] ?? 0
              return (
                <li key={id} className="flex flex-wrap items-center gap-3">
                  <TextLink to={`${at}/assignments/${id}/submissions`}>{t(title)}</TextLink>
                  {count > 0 ? <Badge tone="due">{t(messages.toMark, { count })}</Badge> : <span className="text-sm text-soft-ink">{t(messages.nothingToMark)}</span>}
                </li>
              )
            })}
          </ul>
        </Section>
      )}
    </>
  )
}
