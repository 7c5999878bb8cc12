import { readFile } from 'node:fs/promises'
import { tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

type Province = { id: string; title: Text; capital: Text; iso?: string }

/** The provinces that content/ knows, each with the scope that provincial roles are held at; the whole country too. */
export async function importProvinces(path = 'content/provinces.json') {
  const provinces = JSON.parse(await readFile(path, 'utf8')) as Province[]
  await tx(async tx => {
    for (const { id, title, capital, iso } of provinces) {
      await tx`
        insert into provinces (id, title, capital, iso) values (${id}, ${tx.json(title)}, ${tx.json(capital)},
          ${iso ?? null})
        on conflict (id) do update set title = excluded.title, capital = excluded.capital, iso = excluded.iso`
    }
    await tx`insert into scopes (kind, province_id) select 'province', id from provinces on conflict do nothing`
    await tx`insert into scopes (kind) values ('country') on conflict do nothing`
  })
}
