import type { DataRecord, TableRecord } from '~/shared/data-record'

const register = (columns: Partial<TableRecord>): TableRecord => ({ why: 'certificate', kept: 'register', erased: 'history', ...columns })
const open = (columns: string): TableRecord => ({ why: 'certificate', kept: 'register', erased: 'nobody', open: columns })

export const dataRecord: DataRecord = {
  certificate_kinds: open('id letter title first_role second_role'),
  number_series: open('kind organisation_id solar_year last_number'),
  signing_keys: open('id valid_from valid_until revoked_at'),
  result_comparisons: open('id compared_until'),
  certificate_proposals: register({
    key: 'id organisation_id booking_id replaces_id', who: 'person_id proposed_by declined_by', words: 'replaces_because declined_because',
    fact: 'kind facts_hash proposed_as proposed_at declined_at',
  }),
  certificates: register({
    key: 'id proposal_id organisation_id booking_id replaces_id running_number number code standard_version_id status_position status_list status_index signing_key_id',
    who: 'person_id proposed_by approved_by', identity: 'holder_name signatories', secret: 'audit_head seal',
    fact: 'kind solar_year trade standard standard_version level hours_theory hours_practice policy combined_marks assessed_on centre province wording issued_at issued_on expires_on approved_as',
  }),
  certificate_results: register({ key: 'certificate_id revision_id', fact: 'part marks' }),
  certificate_events: register({ key: 'certificate_id position replaced_by_id', who: 'made_by', words: 'reason note', fact: 'kind after_position after_kind made_at' }),
  name_choices: register({ key: 'id certificate_id', who: 'chosen_by', fact: 'name_shown chosen_at' }),
}
