/** The same address with some parts of its query changed; '' or undefined takes a part away. */
export function withQuery(search: string, changes: Record<string, string | number | undefined>) {
  const query = new URLSearchParams(search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === '') query.delete(key)
    else query.set(key, String(value))
  }
  return `?${query}`
}

/** `?sort=name` upwards, `?sort=-name` downwards; only the columns named may sort. */
export function sortOf<Column extends string>(search: string, columns: readonly Column[], otherwise: Column) {
  const asked = new URLSearchParams(search).get('sort') ?? ''
  const by = columns.find(column => column === asked.replace(/^-/, ''))
  return { by: by ?? otherwise, descending: by !== undefined && asked.startsWith('-') }
}

/** `?page=3`, from 1; whatever else is written is page 1. */
export function pageOf(search: string) {
  const asked = new URLSearchParams(search).get('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}
