import { sql } from '~/shared/sql.server'
import { faKey } from '~/shared/text'
import type { CheckedRow } from './check-row.server'
import { messages } from './messages'

type Known = { id: string; nameFa: string; mobile: string | null; email: string | null; numberHash: string | null }

/** What the database says of rows that are right in themselves: somebody new, somebody known, or a clash. */
export async function compareWithDatabase<Line extends CheckedRow>(lines: Line[]) {
  const people = lines.flatMap(({ person }) => person ?? [])
  const known = await sql<Known[]>`
    select people.id, name_fa, mobile, email, number_hash
    from people left join identity_documents on identity_documents.person_id = people.id
    where number_hash = any (${people.map(({ document }) => document.numberHash)}::text[])
      or mobile = any (${people.map(({ mobile }) => mobile)}::text[])
      or email = any (${people.flatMap(({ email }) => email ?? [])}::text[])`
  return lines.map(line => {
    const { person, problems } = line
    if (!person || problems.length > 0) return { ...line, verdict: 'error' as const }
    const owner = known.find(({ numberHash }) => numberHash === person.document.numberHash)
    const isOther = (other?: Known) => other !== undefined && other.id !== owner?.id
    if (owner && faKey(owner.nameFa) !== faKey(`${person.givenFa} ${person.familyFa}`)) {
      problems.push({ column: 'documentNumber', text: messages.documentOfAnother })
    }
    if (isOther(known.find(({ mobile }) => mobile === person.mobile)))
      problems.push({ column: 'mobile', text: messages.mobileTaken })
    if (person.email && isOther(known.find(({ email }) => email === person.email)))
      problems.push({ column: 'email', text: messages.emailTaken })
    if (problems.length > 0) return { ...line, verdict: 'error' as const }
    return { ...line, verdict: owner ? ('known' as const) : ('new' as const), personId: owner?.id }
  })
}
