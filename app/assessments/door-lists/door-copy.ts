/** What hangs at the door, and what the invigilator carries from seat to seat to be signed. */
export const DOOR_COPIES = ['door', 'invigilator'] as const
export type DoorCopy = (typeof DOOR_COPIES)[number]

export const doorCopyOf = (asked: string | null): DoorCopy => DOOR_COPIES.find(copy => copy === asked) ?? 'door'

export function doorListPath(examSessionId: string, copy: DoorCopy, room: string | null) {
  const query = new URLSearchParams({ ...(copy !== 'door' && { copy }), ...(room && { room }) })
  return `/exam-sessions/${examSessionId}/door-lists${query.size > 0 ? `?${query}` : ''}`
}
