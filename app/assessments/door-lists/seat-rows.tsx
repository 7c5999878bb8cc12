import { nameIn } from '~/people/person'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { accommodationWords, grantedIn } from '../exam-day/accommodation'
import type { DoorCopy } from './door-copy'
import type { ListedSeat } from './door-lists.server'
import { messages } from './messages'

const cell = 'border border-edge px-1.5 py-1.5 sm:px-2'

/** The seats in their order. Its caption stands at the head of every sheet of paper that the list runs on to. */
export function SeatRows({ seats, copy, caption }: { seats: ListedSeat[]; copy: DoorCopy; caption: string }) {
  const t = useText()
  const language = useLanguage()
  const number = useNumber()
  const isDoor = copy === 'door'
  return (
    <div className="relative mt-6 overflow-x-auto print:overflow-visible" role="group" aria-label={caption} tabIndex={0}>
      <table className={`w-full border-collapse ${isDoor ? 'text-lg' : 'text-sm'}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="hidden print:table-row" aria-hidden="true">
            <td colSpan={isDoor ? 2 : 4} className="pb-1 text-sm">{caption}{!isDoor && <span className="block font-bold">{t(messages.notForWalls)}</span>}</td>
          </tr>
          <tr>
            <th scope="col" className={`${cell} w-px`}>{t(messages.seat)}</th>
            <th scope="col" className={`${cell} text-start`}>{t(messages.name)}</th>
            {!isDoor && <th scope="col" className={`${cell} text-start`}>{t(accommodationWords.accommodation)}</th>}
            {!isDoor && <th scope="col" className={`${cell} w-2/5`}>{t(messages.signature)}</th>}
          </tr>
        </thead>
        <tbody>
          {seats.map(seat => (
            <tr key={seat.seatNumber}>
              <td className={`${cell} text-center font-bold tabular-nums`}>{number(seat.seatNumber)}</td>
              <th scope="row" className={`${cell} text-start font-normal`}>{nameIn(seat, language)}</th>
              {!isDoor && <td className={cell}>{grantedIn(seat, t)}</td>}
              {!isDoor && <td className={`${cell} h-10`} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
