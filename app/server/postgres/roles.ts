import type postgres from 'postgres'

/**
 * The owner migrates, the app owns nothing, the eraser may take personal details out of append-only tables and is
 * worn by the owner only. Without passwords the roles can't log in and are worn through `set role`.
 */
export async function createRoles(sql: postgres.Sql, passwords?: { owner: string; app: string }) {
  await sql`
    select set_config('kargah.owner', ${passwords?.owner ?? ''}, false), set_config('kargah.app', ${passwords?.app ?? ''}, false),
      set_config('scram_iterations', '16', false)`
  await sql`
    do $$
    declare
      role text;
      password text;
    begin
      -- Roles belong to the whole server: two databases may be prepared at once.
      perform pg_advisory_xact_lock(hashtext('kargah roles'));
      foreach role in array array['owner', 'app', 'eraser'] loop
        if not exists (select from pg_roles where rolname = 'kargah_' || role) then
          execute format('create role %I', 'kargah_' || role);
        end if;
        password := current_setting('kargah.' || role, true);
        if password <> '' then execute format('alter role %I login password %L', 'kargah_' || role, password); end if;
      end loop;
      if not pg_has_role('kargah_owner', 'kargah_eraser', 'member') then grant kargah_eraser to kargah_owner; end if;
    end $$`
}
