-- What people call a trade beside its title: «خیاطی» finds «نازک‌دوز زنانه».

create function is_name_lists(t jsonb) returns boolean language sql immutable parallel safe as $$
  select case when jsonb_typeof(t -> 'fa') = 'array' and jsonb_typeof(t -> 'en') = 'array' then coalesce(
    (select bool_and(jsonb_typeof(name) = 'string' and fa_key(name #>> '{}') <> '') from jsonb_array_elements((t -> 'fa') || (t -> 'en')) name),
    true) else false end
$$;

-- Each name by itself, so that none runs into the next.
create function trade_key(title jsonb, also_called jsonb) returns text language sql immutable parallel safe as $$
  select text_key(title) || coalesce(
    (select ' ' || string_agg(fa_key(name), ' ') from jsonb_array_elements_text((also_called -> 'fa') || (also_called -> 'en')) name), '')
$$;

alter table trades drop column search_key;
alter table trades
  add also_called jsonb not null default '{"fa": [], "en": []}' check (is_name_lists(also_called)),
  add search_key text generated always as (trade_key(title, also_called)) stored;
create index on trades using gin (search_key gin_trgm_ops);

grant update (also_called) on trades to kargah_app;
