import { organisationsReached } from '~/people/reach.server'
import type { Viewer } from '~/people/viewer'
import { cut, type Found, type Query } from '~/shared/search'
import { everyWord } from '~/shared/search.server'
import { sql } from '~/shared/sql.server'
import { toLatinDigits, type Text } from '~/shared/text'
import { normaliseCode, type HolderName } from './certificate'
import { REGISTRARS } from './permissions'

type Row = { code: string; number: string; organisationId: string; holderName: HolderName; trade: Text }

/** The registers of the viewer's centres: by the holder's name, or by a whole register number or code. */
export async function searchRegister(viewer: Viewer | undefined, query: Query): Promise<Found> {
  if (!viewer?.grants.some(({ role }) => (REGISTRARS as readonly string[]).includes(role))) return { hits: [], hasMore: false }
  const typed = toLatinDigits(query.typed).toUpperCase().replace(/\s/g, '')
  const rows = await sql<Row[]>`
    select code, number, organisation_id, holder_name, trade from certificates
    where ((${everyWord(query, word => sql`fa_key(holder_name ->> 'fa') like ${word}`)}) or number = ${typed} or code = ${normaliseCode(query.typed) ?? null})
      and organisation_id in (${organisationsReached(viewer, REGISTRARS)})
    order by issued_at desc, id limit ${query.limit + 1}`
  return cut(rows, query, ({ code, number, organisationId, holderName, trade }) => ({
    to: `/centres/${organisationId}/certificates/${code}`,
    title: { fa: holderName.fa, en: holderName.en ?? holderName.fa },
    hint: { fa: `${trade.fa} · \u2066${number}\u2069`, en: `${trade.en} · ${number}` },
  }))
}
