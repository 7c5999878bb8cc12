import { unseal } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'

/** Everything that people's tables hold about one person, for the person: no secrets, no hashes. */
export async function exportOwn(personId: string): Promise<Record<string, unknown[]>> {
  const [people, documents, roles, guardians, wards, sessions, terms, notices, memberships, imports, deliveries, choices, requests] =
    await Promise.all([
      sql`
      select name_fa, family_fa, name_en, father_name, born_on, gender, nationality, province_id, mobile, email,
        username, language,
        calendar, created_at from people where id = ${personId}`,
      sql<{ kind: string; numberSealed: string; createdAt: Date }[]>`
      select kind, number_sealed, created_at from identity_documents where person_id = ${personId}`,
      sql`
      select role, organisations.name as organisation, starts_on, ends_on, reason, given_at, grants.ended_at,
        ended_because
      from grants join scopes on scopes.id = scope_id
        left join organisations on organisations.id = scopes.organisation_id
      where person_id = ${personId} order by given_at`,
      sql`
      select people.name_fa as guardian, relation, declared_at, verified_at, ended_at from guardianships
        join people on people.id = guardian_id where child_id = ${personId}`,
      sql`
      select people.name_fa as child, relation, declared_at, verified_at, ended_at from guardianships
        join people on people.id = child_id where guardian_id = ${personId}`,
      sql`select device, created_at, seen_at from sessions where person_id = ${personId} order by created_at`,
      sql`select version, accepted_at from terms_acceptances where person_id = ${personId}`,
      sql`select kind, title, link, made_at, read_at from notices where person_id = ${personId} order by made_at`,
      sql`
      select organisations.name as organisation, since from memberships
        join organisations on organisations.id = organisation_id where person_id = ${personId}`,
      sql`select file_name, uploaded_at, rows_total, state from people_imports where uploaded_by = ${personId}`,
      sql`
      select title, channel, notice_deliveries.made_at, sent_at, failed_at, failure from notice_deliveries
        join notices on notices.id = notice_id where person_id = ${personId} order by notice_deliveries.made_at`,
      sql`
      select topic, channel, wanted::text from notice_preferences where person_id = ${personId}
      union all select 'digest', 'mail', every from notice_digests where person_id = ${personId}`,
      sql`
      select organisation_applications.kind, organisations.name as organisation, note, applied_at, state, closed_on from organisation_applications
        join organisations on organisations.id = organisation_id where applied_by = ${personId} order by number`,
    ])
  const identityDocuments = documents.map(({ kind, numberSealed, createdAt }) => ({
    kind,
    number: unseal(numberSealed),
    createdAt,
  }))
  return { people, identityDocuments, roles, guardians, wards, sessions, terms, notices, memberships, imports, deliveries, notificationChoices: choices, requests }
}
