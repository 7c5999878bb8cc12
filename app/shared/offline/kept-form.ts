import type { FormErrors } from '../form'

/** A form as it was sent on a device, perhaps without a network: its id makes it count once, `at` is the device's clock. */
export type KeptForm = { id: string; at: string; fields: Record<string, string> }
/** Why the server will never keep one, whatever is sent again. */
export type RejectedForm = { id: string; refused?: string; errors?: FormErrors }
export type FormsAnswer = { acknowledged: string[]; rejected: RejectedForm[]; savedAt: string }

/** A page that stayed open while somebody else signed in sends its box for the one who typed it: nobody else's cookie will do. */
export const isFromAnother = (request: Request, viewer: { id: string }) => (new URL(request.url).searchParams.get('by') ?? viewer.id) !== viewer.id

/** When something counts as recorded: by the device's clock, but not after it arrived. */
export const keptAt = (at: string | undefined, now = new Date()) => (at && new Date(at) < now ? new Date(at) : now)
