-- A half-space joins two letters: beside a space, at a word's beginning or at its end it joins nothing, and is not kept.
create or replace function fa_store(t text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    translate(normalize(t, NFKC), U&'\064A\0649\0643\06D5\06C1\06BE', U&'\06CC\06CC\06A9\0647\0647\0647'),
    U&'[\200B\200E\200F\202A-\202E\2066-\2069\FEFF\00AD\0640]', '', 'g'),
    U&'(^|\\s)\200C+|\200C+(?=\\s|$)', '\1', 'g'),
    U&'\200C+', U&'\200C', 'g'), '\s+', ' ', 'g'))
$$;

-- The check on a name compares it with what fa_store makes of it: a name kept before must pass when its row is next written.
update people set name_fa = fa_store(name_fa), family_fa = fa_store(family_fa)
where (name_fa <> fa_store(name_fa) or family_fa <> fa_store(family_fa)) and length(fa_store(name_fa)) > 1;
