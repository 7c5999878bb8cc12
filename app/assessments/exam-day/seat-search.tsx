import { Form, Link } from '@remix-run/react'
import Search from 'lucide-react/icons/search'
import { Button } from '~/shared/ui/button'
import { controlLook, Field } from '~/shared/ui/field'
import { useText } from '~/shared/ui/language'
import { linkLook } from '~/shared/ui/text-link'
import type { SeatState } from './board'
import { messages } from './messages'

type Props = { typed: string; onType: (typed: string) => void; found: number; address: string; shown: SeatState | null; /** Stays chosen. */ room?: string | null; clearTo: string }

/** Finds a seat by its number or its candidate's name, letter by letter; without a script by its button. */
export function SeatSearch({ typed, onType, found, address, shown, room, clearTo }: Props) {
  const t = useText()
  const isSought = typed.trim() !== ''
  return (
    <Form method="get" action={address} role="search" aria-label={t(messages.seekSeat)} className="mb-4">
      {shown && <input type="hidden" name="show" value={shown} />}
      {room && <input type="hidden" name="room" value={room} />}
      <div className="flex max-w-xl items-end gap-3">
        <div className="min-w-0 flex-1">
          <Field id="seat-search" label={t(messages.findSeat)}>
            <input
              id="seat-search" type="search" name="q" maxLength={200} autoComplete="off" value={typed}
              onChange={event => onType(event.target.value)} className={`${controlLook} text-own-way`}
            />
          </Field>
        </div>
        <Button type="submit" icon={Search}>{t(messages.find)}</Button>
      </div>
      <p className="flex flex-wrap items-center gap-x-4">
        <span role="status">{isSought && t(found > 0 ? messages.seatsFound : messages.noSeatFound, { count: found })}</span>
        {isSought && <Link to={clearTo} preventScrollReset onClick={() => onType('')} className={`${linkLook} inline-flex min-h-11 items-center`}>{t(messages.allSeatsAgain)}</Link>}
      </p>
    </Form>
  )
}
