import { useText } from '~/shared/ui/language'
import { InstantText } from '~/shared/ui/time'
import { messages } from './messages'
import type { SeatOffer } from './seat-offers.server'

/** For whom a free seat is kept, and until when. */
export function OfferWords({ offer: { until, isYours } }: { offer: SeatOffer }) {
  const [before, after] = useText()(isYours ? messages.offerYours : messages.offerOthers).split('{until}')
  return <>{before}<InstantText instant={until} />{after}</>
}
