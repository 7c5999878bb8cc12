export type OfferReason = 'offer-over' | 'guardian-not-verified'

/** A seat kept for somebody until a moment. */
export type SeatOffer = { id: string; offeredAt: Date; dueAt: Date }
