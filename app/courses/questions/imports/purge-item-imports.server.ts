import { sql } from '~/shared/sql.server'

/** Files nobody read to the end, and rows nobody committed. */
export async function purgeItemImports() {
  await sql`delete from item_import_files using item_imports where id = import_id and uploaded_at < now() - interval '7 days'`
  await sql`
    delete from item_import_rows using item_imports
    where id = import_id and coalesce(finished_at, uploaded_at) < now() - interval '90 days'`
}
