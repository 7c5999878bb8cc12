import postgres from 'postgres'

/** What the app's role may not do: by the hands of who owns the tables. */
export async function asOwner(tamper: (owner: postgres.Sql) => Promise<unknown>) {
  const owner = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
  await tamper(owner)
  await owner.end()
}
