import { z } from 'zod'
import { STATUSES } from './attendance'

// Neither NULs nor halves of letters: the database would refuse the whole statement, and with it every other mark.
const words = (max: number) => z.string().max(max).overwrite(typed => typed.replace(/[\0\p{Surrogate}]/gu, '').trim())
const instant = z.iso.datetime({ offset: true }).regex(/^(19|2\d)/).transform(at => new Date(at).toISOString())
const id = () => z.guid().toLowerCase()

const mark = z
  .strictObject({
    id: id(),
    enrolment: id(),
    status: z.enum(STATUSES),
    /** Minutes missed; whoever is late says how many. */
    minutes: z.int().min(0).max(720).optional(),
    reason: words(300).optional(),
    at: instant,
  })
  .refine(({ status, minutes }) => (status === 'late') === (minutes !== undefined))

const adult = z.strictObject({ id: id(), name: words(120).pipe(z.string().min(2)), at: instant })

/** What the endpoint reads: nothing but this, at most 200 marks (and names of second adults) at once. */
export const sentMarks = z.strictObject({ marks: z.array(z.union([mark, adult])).max(200) })
