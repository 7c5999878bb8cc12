import CalendarDays from 'lucide-react/icons/calendar-days'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useText } from '~/shared/ui/language'
import { Pager } from '~/shared/ui/pager'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { audiences, messages as shared, modes } from '../messages'
import { PlaceText } from '../offerings/place-text'
import type { Named, OpenOffering } from './catalogue'
import { messages, obstacles } from './messages'

type Props = {
  courseId: string
  offerings: OpenOffering[]
  own: { offeringId: string; isEnrolled: boolean }[]
  total: number
  page: number
  size: number
  search: string
  provinceId?: string
  provinces: Named[]
}

export function OpenOfferings({ courseId, offerings, own, total, page, size, search, provinceId, provinces }: Props) {
  const t = useText()
  const isLong = total > 5 || provinceId !== undefined
  return (
    <>
      <p className="max-w-prose text-soft-ink">{t(messages.offeringsLead)}</p>
      {isLong && (
        <Filters action={`/courses/${courseId}`} clearTo={`/courses/${courseId}`} active={provinceId !== undefined}>
          <SelectField
            name="province"
            label={t(shared.province)}
            options={provinces.map(({ id, title }) => ({ value: id, label: t(title) }))}
            empty={t(messages.anyProvince)}
            value={provinceId ?? ''}
            optional
          />
        </Filters>
      )}
      <div className="mt-4">
        <Table
          caption={t(messages.offerings)}
          hideCaption
          rows={offerings}
          rowKey={offering => offering.id}
          empty={(
            <EmptyState
              icon={CalendarDays}
              title={t(messages.noOfferingsTitle)}
              action={provinceId && <TextLink to={`/courses/${courseId}`}>{t(messages.allProvinces)}</TextLink>}
            >
              {t(provinceId ? messages.noOfferingsHere : messages.noOfferings)}
            </EmptyState>
          )}
          columns={[
            { key: 'centre', header: t(shared.centre), cell: offering => <Where offering={offering} /> },
            { key: 'dates', header: t(messages.dates), cell: offering => <When offering={offering} /> },
            { key: 'audience', header: t(shared.audience), cell: offering => t(audiences[offering.audience]) },
            { key: 'seats', header: t(messages.seatsHeader), cell: offering => <Seats offering={offering} /> },
            {
              key: 'action',
              header: t(messages.action),
              cell: offering => (
                <Act offering={offering} own={own.find(({ offeringId }) => offeringId === offering.id)} />
              ),
            },
          ]}
        />
      </div>
      <Pager page={page} size={size} total={total} search={search} />
    </>
  )
}

function Where({ offering }: { offering: OpenOffering }) {
  const t = useText()
  return (
    <div>
      {t(offering.organisationName)}
      <span className="block text-sm font-normal text-soft-ink">
        <PlaceText parts={[t(offering.provinceTitle), offering.county, offering.place]} />
      </span>
      {offering.deliveryMode !== 'fixed' && (
        <span className="block text-sm font-normal text-soft-ink">{t(modes[offering.deliveryMode])}</span>
      )}
    </div>
  )
}

function When({ offering }: { offering: OpenOffering }) {
  const t = useText()
  return (
    <div>
      <DayText day={offering.startsOn} />
      <span className="block text-sm text-soft-ink">
        {t(shared.endsOn)}: <DayText day={offering.endsOn} />
      </span>
      <span className="block text-sm text-soft-ink">
        {t(shared.applyUntil)}: <DayText day={offering.applicationsUntil} style="short" />
      </span>
    </div>
  )
}

function Seats({ offering: { seatsLeft, isFull } }: { offering: OpenOffering }) {
  const t = useText()
  if (seatsLeft > 0) return <>{t(shared.seatsLeft, { count: seatsLeft })}</>
  return <span className="text-due-ink">{t(isFull ? messages.listFull : shared.seatsFull)}</span>
}

/** What one can do here; for whom the class isn't, why, and for whom something can be done about it, the way there. */
function Act({ offering: { id, seatsLeft, audience, obstacle }, own }: { offering: OpenOffering; own?: { isEnrolled: boolean } }) {
  const t = useText()
  if (own?.isEnrolled) return <LinkButton size="small" to={`/offerings/${id}`}>{t(messages.goLearn)}</LinkButton>
  const to = `/offerings/${id}/applications/new`
  if (!own && obstacle && obstacle !== 'already-applied') {
    const canMend = obstacle === 'gender-unknown' || obstacle === 'guardian-missing'
    return (
      <div className="text-sm text-soft-ink">
        {t(obstacles(audience)[obstacle])}
        {canMend && <TextLink to={to} className="block">{t(messages.whatToDo)}</TextLink>}
      </div>
    )
  }
  const words = own ? messages.seeOwn : seatsLeft > 0 ? messages.apply : messages.joinWaiting
  return <LinkButton size="small" look={own ? 'secondary' : 'primary'} to={to}>{t(words)}</LinkButton>
}
