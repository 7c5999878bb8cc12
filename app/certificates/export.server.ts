import { sql } from '~/shared/sql.server'

/** A person's own certificates, with what became of them, for the export of one's own data. */
export async function exportOwn(personId: string): Promise<Record<string, unknown[]>> {
  const [certificates, events, choices] = await Promise.all([
    sql`
      select certificates.id, kind, number, code, holder_name, trade, standard, standard_version, level, hours_theory,
        hours_practice, policy, combined_marks::text, assessed_on, centre, province, signatories, issued_at, issued_on, expires_on,
        status, name_shown,
        (select jsonb_object_agg(part, marks::text) from certificate_results where certificate_id = certificates.id) as marks
      from certificates join certificate_statuses on certificate_id = certificates.id
      where person_id = ${personId} order by issued_at`,
    sql`
      select number, certificate_events.kind, reason, made_at
      from certificate_events join certificates on certificates.id = certificate_id
      where person_id = ${personId} order by made_at`,
    sql`
      select number, name_shown, chosen_at from name_choices join certificates on certificates.id = certificate_id
      where person_id = ${personId} order by name_choices.id`,
  ])
  return { certificates, certificateEvents: events, certificateNameChoices: choices }
}
