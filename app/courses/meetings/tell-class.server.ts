import { notifyAll } from '~/people/notices/notify.server'
import type { Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

/** Everyone who sits in a class or teaches it, but for who did it. */
export async function tellClass(tx: Tx, offeringId: string, but: string | null, notice: { kind: string; title: Text; link?: string }) {
  const people = await tx<{ personId: string }[]>`
    select person_id from enrolments where offering_id = ${offeringId} and ended_at is null
    union select person_id from offering_trainers where offering_id = ${offeringId}`
  await notifyAll(tx, people.map(({ personId }) => personId).filter(id => id !== but), notice)
}
