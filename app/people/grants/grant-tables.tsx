import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { formatDay, today } from '~/shared/calendar'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { DayText, InstantText } from '~/shared/ui/time'
import { nameIn } from '../person'
import { useExamName } from './exam-name'
import type { Grant, GrantedExam } from './grant'
import { messages, roleTitles } from './messages'

type Exams = Record<string, GrantedExam>

function AtExam({ grant: { examId }, exams }: { grant: Grant; exams: Exams }) {
  const t = useText()
  const nameOf = useExamName()
  const exam = examId && exams[examId]
  return examId && <span className="basis-full text-sm text-soft-ink">{exam ? t(messages.atExamNamed, { exam: nameOf(exam) }) : t(messages.atExam)}</span>
}

/** Roles of today and those that begin later; `endable` are the ids that the viewer may end. */
export function GrantsInForce({ grants, exams, endable }: { grants: Grant[]; exams: Exams; endable: string[] }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  return (
    <Table
      caption={t(messages.inForce)}
      hideCaption
      rows={grants}
      rowKey={grant => grant.id}
      empty={<p className="text-soft-ink">{t(messages.noneInForce)}</p>}
      columns={[
        { key: 'holder', header: t(messages.holder), cell: grant => nameIn(grant, language) },
        {
          key: 'role',
          header: t(messages.role),
          cell: grant => (
            <span className="inline-flex flex-wrap gap-2">
              <Badge tone="accent">{t(roleTitles[grant.role])}</Badge>
              {grant.startsOn > today() && (
                <Badge tone="due">
                  {t(messages.notYet, { day: formatDay(grant.startsOn, language, 'short', calendar) })}
                </Badge>
              )}
              <AtExam grant={grant} exams={exams} />
            </span>
          ),
        },
        { key: 'from', header: t(messages.startsOn), cell: grant => <DayText day={grant.startsOn} style="numeric" /> },
        { key: 'to', header: t(messages.endsOn), cell: grant => <DayText day={grant.endsOn} style="numeric" /> },
        {
          key: 'by',
          header: t(messages.givenBy),
          cell: grant =>
            grant.givenByFa
              ? nameIn({ nameFa: grant.givenByFa, nameEn: grant.givenByEn }, language)
              : t(messages.theProgramme),
        },
        {
          key: 'end',
          header: t(messages.end),
          act: true,
          cell: grant =>
            endable.includes(grant.id) && (
              <LinkButton to={`/grants/${grant.id}/ending`} size="small">
                {t(messages.end)}
              </LinkButton>
            ),
        },
      ]}
    />
  )
}

export function EndedGrants({ grants, exams }: { grants: Grant[]; exams: Exams }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Table
      caption={t(messages.ended)}
      hideCaption
      rows={grants}
      rowKey={grant => grant.id}
      empty={<p className="text-soft-ink">{t(messages.noneEnded)}</p>}
      columns={[
        { key: 'holder', header: t(messages.holder), cell: grant => nameIn(grant, language) },
        { key: 'role', header: t(messages.role), cell: grant => <>{t(roleTitles[grant.role])} <AtExam grant={grant} exams={exams} /></> },
        { key: 'from', header: t(messages.startsOn), cell: grant => <DayText day={grant.startsOn} style="numeric" /> },
        {
          key: 'to',
          header: t(messages.endsOn),
          cell: grant =>
            grant.endedAt ? <InstantText instant={grant.endedAt} /> : <DayText day={grant.endsOn} style="numeric" />,
        },
        { key: 'why', header: t(messages.because), cell: grant => <bdi>{grant.endedBecause}</bdi> },
      ]}
    />
  )
}
