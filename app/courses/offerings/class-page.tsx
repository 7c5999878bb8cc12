import { nameIn } from '~/people/person'
import { localDigits } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { DescriptionList } from '~/shared/ui/description-list'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Progress } from '~/shared/ui/progress'
import { ProgressPath } from '~/shared/ui/charts/progress-path'
import { withQuery } from '~/shared/ui/query'
import { TextField } from '~/shared/ui/text-field'
import { DayText } from '~/shared/ui/time'
import { RiskHint } from '../at-risk/reasons'
import { ClassPart } from '../attendance/class-part'
import { addressOf, countDone, isStepDone, nextStep, NOTHING_MADE, stepsOf, type ProgressMade } from '../course'
import { messages as plan } from '../plan/messages'
import { messages as shared, phases, weekdays } from '../messages'
import type { Slot } from '../meetings/meeting'
import { preview } from '../meetings/messages'
import { MissingHours } from '../meetings/missing-hours'
import { SkippedDays } from '../meetings/skipped-days'
import type { readClassPage } from './class-page.server'
import { ClassLinks } from './class-links'
import { messages } from './messages'
import { phaseOf, ROSTER_A_PAGE, SEEN_AT_ONCE } from './offering'
import { Outline } from './outline'
import { Roster } from './roster'

type Props = Awaited<ReturnType<typeof readClassPage>> & { refused: string | null }

export function ClassPage({
  offering,
  units,
  trainers,
  slots,
  made,
  roster,
  meetingsPart,
  missing,
  enrolled,
  page,
  q,
  stations,
  risks,
  own,
  work,
  today,
  isLearning,
  canComplete,
  canRun,
  opened,
  refused,
}: Props) {
  const t = useText()
  const language = useLanguage()
  const phase = phaseOf(offering, today)
  const late = made ? stepsOf(units).find(step => step.dueOn && step.dueOn < today && !isStepDone(step, made)) : undefined
  const hintNext = late && { to: addressOf(offering.id, late), label: t(late.title) }
  return (
    <>
      <PageHeader
        title={t(offering.courseTitle)}
        lead={t(offering.organisationName)}
        badges={
          offering.cancelledAt ? (
            <Badge tone="danger">{t(shared.cancelled)}</Badge>
          ) : (
            <Badge tone={phase === 'running' ? 'success' : 'plain'}>{t(phases[phase])}</Badge>
          )
        }
      />
      {opened && (
        <div className="mb-6">
          <Notice kind="success" title={t(opened.meetings > 0 ? preview.made : preview.madeNone, { count: opened.meetings })} alert>
            {opened.skipped.length > 0 && <>{t(preview.skippedDays)}:<SkippedDays days={opened.skipped} /></>}
          </Notice>
        </div>
      )}
      {canRun && <p className="mb-6"><LinkButton to={`/offerings/${offering.id}/settings`}>{t(messages.change)}</LinkButton></p>}
      {missing && <div className="mb-6"><MissingHours missing={missing} /></div>}
      {made && offering.enrolmentEnded && <Notice>{t(messages.finishedNotice)}</Notice>}
      {!made && !roster && <Notice>{t(messages.preview)}</Notice>}
      {made && isLearning && units.length > 0 && <GoOn offeringId={offering.id} units={units} made={made} today={today} />}
      {own.length > 0 && made && <div className="mt-6"><RiskHint reasons={own} next={hintNext} /></div>}
      <ClassPart offeringId={offering.id} {...meetingsPart} />
      <ClassLinks offering={offering} isStaff={roster !== null} units={units} work={work} />
      {stations && stations.length > 1 && (
        <div className="mt-8">
          <ProgressPath
            title={t(messages.pathTitle)}
            note={t(messages.pathNote)}
            stations={stations.map(({ title, ...station }) => ({ ...station, label: t(title) }))}
            unit={t(messages.pathDone)}
            itemName={t(messages.pathUnit)}
          />
        </div>
      )}
      {roster && (
        <Section title={t(messages.classList)} id="class">
          {(q !== '' || enrolled > SEEN_AT_ONCE) && (
            <Filters action={`/offerings/${offering.id}#class`} clearTo={`/offerings/${offering.id}#class`} active={q !== ''} idPrefix="class">
              <TextField name="q" label={t(messages.findTrainee)} value={q} optional type="search" />
            </Filters>
          )}
          <Roster
            offeringId={offering.id}
            rows={roster}
            units={units}
            risks={risks ?? {}}
            canComplete={canComplete && phase !== 'upcoming'}
            canRun={canRun}
            refused={refused}
            isSearched={q !== ''}
          />
          {enrolled > ROSTER_A_PAGE && <Pager page={page} size={ROSTER_A_PAGE} total={enrolled} search={withQuery('', { q })} />}
        </Section>
      )}
      <Section
        title={t(messages.learn)}
        id="lessons"
        actions={canComplete && <LinkButton size="small" to={`/offerings/${offering.id}/plan`}>{t(plan.link)}</LinkButton>}
      >
        {units.length === 0
          ? <EmptyState title={t(messages.noLessonsTitle)}>{t(messages.noLessons)}</EmptyState>
          : <Outline offeringId={offering.id} units={units} made={made ?? NOTHING_MADE} today={today} counts={made !== null} />}
      </Section>
      <Section
        title={t(messages.whenAndWhere)}
        id="timetable"
        actions={<LinkButton size="small" to={`/offerings/${offering.id}/meetings`}>{t(messages.allMeetings)}</LinkButton>}
      >
        <DescriptionList
          items={[
            { term: t(shared.startsOn), value: <DayText day={offering.startsOn} style="full" /> },
            { term: t(shared.endsOn), value: <DayText day={offering.endsOn} style="full" /> },
            ...(slots.length > 0
              ? [
                  {
                    term: t(shared.timetable),
                    value: (
                      <ul>
                        {slots.map(slot => (
                          <li key={`${slot.weekday} ${slot.startsAt}`}>
                            <SlotText slot={slot} />
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]
              : []),
            ...(trainers.length > 0
              ? [
                  {
                    term: t(shared.trainer),
                    value: trainers.map(trainer => nameIn(trainer, language)).join(t(shared.listComma)),
                  },
                ]
              : []),
            ...(offering.isPublic && offering.place ? [{ term: t(shared.place), value: offering.place }] : []),
            { term: t(shared.code), value: <Ltr>{offering.code}</Ltr> },
          ]}
        />
        {isLearning && (
          <p className="mt-4"><LinkButton look="quiet" to={`/offerings/${offering.id}/withdrawal`}>{t(messages.leave)}</LinkButton></p>
        )}
      </Section>
    </>
  )
}

function SlotText({ slot: { weekday, startsAt, endsAt, room } }: { slot: Slot }) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      {t(weekdays[weekday]!)} <Ltr>{localDigits(`${startsAt}–${endsAt}`, language)}</Ltr>
      {room && `${t(shared.listComma)}${room}`}
    </>
  )
}

/** The one thing to do next. */
function GoOn({ offeringId, units, made, today }: {
  offeringId: string
  units: Props['units']
  made: ProgressMade
  today: string
}) {
  const t = useText()
  const { done, of } = countDone(units, made)
  const next = nextStep(units, made, today)
  return (
    <Card
      tone="due"
      footer={
        next && (
          <LinkButton look="primary" to={addressOf(offeringId, next)}>
            {t(done === 0 ? messages.begin : messages.goOn)}
          </LinkButton>
        )
      }
    >
      <Progress label={t(messages.yourProgress)} value={done} of={of} />
      <p className="mt-3">
        {next ? (
          <>
            <span className="text-soft-ink">{t(messages.nextUp)}: </span>
            <strong>{t(next.title)}</strong>
          </>
        ) : (
          t(done < of ? messages.allShut : messages.allDone)
        )}
      </p>
    </Card>
  )
}
