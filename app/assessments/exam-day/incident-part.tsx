import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import { EFFECTS, INCIDENTS, type BoardSeat } from './board'
import type { Room } from '../rooms/rooms.server'
import type { Incident } from './board.server'
import { ForRoom, useRoomName } from './for-room'
import { boardRefusals, categories, effects, messages } from './messages'
import { useFormId } from './use-form-id'

type Props = { incidents: Incident[]; rooms: Room[]; isWhole: boolean; seats: BoardSeat[]; newId: string; address: string; answer?: FormAnswer & { intent?: string } }

export function IncidentPart({ incidents, rooms, isWhole, seats, newId, address, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const id = useFormId(newId, incidents)
  const roomName = useRoomName(rooms)
  // A room is asked for only where there are several, and counts where nobody is named.
  const ofRoom = rooms.length > 1 && Boolean(answer?.typed?.roomId) && !answer?.typed?.bookingId
  const labels = { category: t(messages.category), effect: t(messages.effect), minutes: t(messages.minutes), bookingId: t(messages.whom), roomId: t(messages.ofRoom), note: t(messages.note) }
  return (
    <Section title={t(messages.incidents)} id="incidents">
      <ActionForm
        key={id} id="incident" action={address} answer={answer?.intent === 'report-incident' ? answer : undefined} refusals={boardRefusals} labels={labels} initial={{ effect: 'none' }}
        refusedFields={{ 'minutes-missing': 'minutes', 'not-begun': 'effect', 'whom-missing': 'bookingId', 'written-published': 'bookingId', 'nobody-works': ofRoom ? 'roomId' : 'bookingId' }}
      >
        <input type="hidden" name="intent" value="report-incident" />
        <input type="hidden" name="id" value={id} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField name="category" label={labels.category} options={INCIDENTS.map(value => ({ value, label: t(categories[value]) }))} />
          <SelectField name="effect" label={labels.effect} options={EFFECTS.map(value => ({ value, label: t(effects[value]) }))} />
        </div>
        <p className="text-sm text-soft-ink">{t(messages.effectHint)}</p>
        <DigitsField name="minutes" label={labels.minutes} hint={t(messages.minutesHint)} maxLength={3} optional />
        <SelectField
          name="bookingId"
          label={labels.bookingId}
          empty={t(messages.everybody)}
          optional
          options={seats.map(({ bookingId, seatNumber, nameFa, nameEn }) => ({
            value: bookingId, label: `${t(messages.seat, { seat: seatNumber })} · ${(language === 'en' && nameEn) || nameFa}`,
          }))}
        />
        <ForRoom rooms={rooms} label={labels.roomId} isWhole={isWhole} />
        <TextArea name="note" label={labels.note} rows={3} maxLength={2000} />
        <FormActions><SubmitButton look="secondary">{t(messages.record)}</SubmitButton></FormActions>
      </ActionForm>
      {incidents.length > 0 && (
        <ul className="mt-5 grid gap-3">
          {incidents.map(({ id, roomId, seatNumber, category, effect, minutes, note, happenedAt }) => (
            <li key={id} className="rounded-md border border-line bg-surface p-3">
              <p className="text-soft-ink">
                <InstantText instant={happenedAt} /> · {t(categories[category])} · {seatNumber !== null ? t(messages.seat, { seat: seatNumber }) : rooms.length > 1 || roomId ? <bdi>{roomName(roomId)}</bdi> : t(messages.everybody)} · {t(effects[effect])}{minutes !== null && ` (${t(messages.minutesGiven, { minutes })})`}
              </p>
              <p className="text-own-way">{note}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
