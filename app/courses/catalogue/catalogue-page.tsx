import Search from 'lucide-react/icons/search'
import { LinkButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { SelectField } from '~/shared/ui/select-field'
import { DayField, TextField } from '~/shared/ui/text-field'
import { DayText } from '~/shared/ui/time'
import { audiences, messages as shared, modes } from '../messages'
import { AUDIENCES, PUBLIC_MODES } from '../offerings/offering'
import type { CatalogueCourse, Named } from './catalogue'
import type { CatalogueFilters } from './filters'
import { messages } from './messages'

type Props = {
  filters: CatalogueFilters
  search: string
  page: number
  size: number
  courses: CatalogueCourse[]
  total: number
  /** Nothing was found as typed: these are close to it. */
  isNear: boolean
  trades: Named[]
  provinces: Named[]
}

export function CataloguePage({ filters, search, page, size, courses, total, isNear, trades, provinces }: Props) {
  const t = useText()
  const named = (items: Named[]) => items.map(({ id, title }) => ({ value: id, label: t(title) }))
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      <Filters clearTo="/courses" active={Object.values(filters).some(Boolean)}>
        <TextField
          name="q"
          type="search"
          label={t(messages.search)}
          placeholder={t(messages.searchHint)}
          value={filters.q ?? ''}
          optional
          maxLength={100}
        />
        <SelectField
          name="trade"
          label={t(messages.trade)}
          options={named(trades)}
          empty={t(messages.anyTrade)}
          value={filters.tradeId ?? ''}
          optional
        />
        <SelectField
          name="province"
          label={t(shared.province)}
          options={named(provinces)}
          empty={t(messages.anyProvince)}
          value={filters.provinceId ?? ''}
          optional
        />
        <SelectField
          name="mode"
          label={t(shared.mode)}
          options={PUBLIC_MODES.map(mode => ({ value: mode, label: t(modes[mode]) }))}
          empty={t(messages.anyMode)}
          value={filters.mode ?? ''}
          optional
        />
        <SelectField
          name="start"
          label={t(messages.start)}
          options={[{ value: 'month', label: t(messages.month) }, { value: 'season', label: t(messages.season) }]}
          empty={t(messages.anyStart)}
          value={filters.start ?? ''}
          optional
        />
        <DayField name="from" label={t(messages.startsFrom)} value={filters.from ?? ''} optional />
        <DayField name="to" label={t(messages.startsTo)} value={filters.to ?? ''} optional />
        <SelectField
          name="audience"
          label={t(shared.audience)}
          options={AUDIENCES.map(audience => ({ value: audience, label: t(audiences[audience]) }))}
          empty={t(messages.anyAudience)}
          value={filters.audience ?? ''}
          optional
        />
        <SelectField
          name="free"
          label={t(messages.seats)}
          options={[{ value: 'on', label: t(messages.seatsFree) }]}
          empty={t(messages.anySeats)}
          value={filters.free ? 'on' : ''}
          optional
        />
        <SelectField
          name="sort"
          label={t(messages.sort)}
          options={[{ value: 'soonest', label: t(messages.soonest) }]}
          empty={t(messages.byTitle)}
          value={filters.sort ?? ''}
          optional
        />
      </Filters>
      {total === 0 ? (
        <EmptyState
          icon={Search}
          title={t(messages.nothingTitle)}
          action={<LinkButton to="/courses">{t(messages.showAll)}</LinkButton>}
        >
          {t(messages.nothing)}
        </EmptyState>
      ) : (
        <>
          <p role="status" className="mb-4 text-soft-ink">
            {isNear ? t(messages.foundNear, { q: filters.q ?? '' }) : t(messages.found, { count: total })}
          </p>
          <CardGrid>
            {courses.map(course => (
              <CourseCard key={course.id} course={course} provinceId={filters.provinceId} />
            ))}
          </CardGrid>
          <Pager page={page} size={size} total={total} search={search} />
        </>
      )}
    </>
  )
}

function CourseCard({ course, provinceId }: { course: CatalogueCourse; provinceId?: string }) {
  const t = useText()
  const more = course.offerings - course.next.length
  return (
    <Card
      level={2}
      title={t(course.title)}
      to={`/courses/${course.id}${provinceId ? `?province=${provinceId}` : ''}`}
      eyebrow={(
        <>
          {course.level && <><span>{t(course.level)}</span><span aria-hidden="true">·</span></>}
          <span>{t(messages.hoursShort, { hours: course.hoursTheory + course.hoursPractice })}</span>
        </>
      )}
    >
      <p>{t(course.summary)}</p>
      {course.next.length === 0 ? <p className="mt-3 text-sm text-soft-ink">{t(messages.noneOpen)}</p> : (
        <div className="mt-3 border-t border-line pt-3 text-sm">
          <p className="font-semibold">{t(messages.next)}</p>
          <ul className="mt-1 grid gap-2">
            {course.next.map(offering => (
              <li key={offering.id}>
                <DayText day={offering.startsOn} />
                {t(shared.listComma)}
                {t(offering.organisationName)}
                {t(shared.listComma)}
                {t(offering.provinceTitle)}
                <span className={`block ${offering.seatsLeft > 0 ? 'text-success' : 'text-due-ink'}`}>
                  {offering.seatsLeft > 0 ? t(shared.seatsLeft, { count: offering.seatsLeft }) : t(shared.seatsFull)}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className="mt-2 text-soft-ink">{t(messages.more, { count: more })}</p>}
        </div>
      )}
    </Card>
  )
}
