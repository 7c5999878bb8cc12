-- An organisation is looked for as it is heard where nothing was found as it was typed.
create index on organisations using gin (fa_sound(name_key) gin_trgm_ops);
