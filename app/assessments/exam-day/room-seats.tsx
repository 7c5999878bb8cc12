import { Form } from '@remix-run/react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { SubmitButton } from '~/shared/ui/button'
import { Icon } from '~/shared/ui/icon'
import { useText } from '~/shared/ui/language'
import { seatState, type BoardSeat } from './board'
import { messages } from './messages'
import { RoomCounts } from './seat-counts'
import { SeatMap } from './seat-map'

type Props = {
  name: string
  seats: BoardSeat[]
  /** Those that are looked for; all where nothing is. */
  found: BoardSeat[]
  now: Date
  address: string
  chosen?: string
  to: (seat: string) => string
  isOpen: boolean
  onFold: (isOpen: boolean) => void
  isSupervised: boolean
  isSought: boolean
}

/** One room, which folds: each begins by itself, for the one in another town may not be ready. */
export function RoomSeats({ name, seats, found, now, address, chosen, to, isOpen, onFold, isSupervised, isSought }: Props) {
  const t = useText()
  const ready = isSought ? [] : seats.filter(seat => seatState(seat, now) === 'here')
  if (found.length === 0) return null
  return (
    <details open={isOpen} className="group rounded-md border border-line">
      <summary
        className="grid min-h-12 cursor-pointer grid-cols-[auto_1fr] content-center items-center gap-x-3 px-4 py-2 hover:text-accent"
        onClick={event => {
          // The fold is the page's to remember; else the next fresh board would put it back.
          event.preventDefault()
          onFold(!isOpen)
        }}
      >
        <Icon of={ChevronDown} className="row-span-2 size-5 group-open:rotate-180" />
        <h3 className="text-base font-bold">{name}</h3>
        <RoomCounts seats={seats} now={now} />
      </summary>
      <div className="grid gap-3 border-t border-line p-2 sm:p-4">
        {isSupervised && ready.length > 0 && (
          <Form method="post" action={address}>
            <input type="hidden" name="intent" value="let-start" />
            {ready.map(({ bookingId }) => <input key={bookingId} type="hidden" name="bookingId" value={bookingId} />)}
            <SubmitButton>{t(messages.letAllStart, { count: ready.length })}</SubmitButton>
          </Form>
        )}
        <SeatMap seats={found} now={now} chosen={chosen} to={to} />
      </div>
    </details>
  )
}
