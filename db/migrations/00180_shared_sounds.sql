-- A search key as it is heard: one letter for those that sound alike in Persian, so that «خیاتی» is «خیاطی».
create function fa_sound(key text) returns text language sql immutable strict parallel safe as $$
  select translate(key, 'طصثضذظحغع', 'تسسزززهقا')
$$;
