import postgres from 'postgres'
import { unseal } from '~/shared/secrets.server'

/** What waits to be sent by mail or SMS, oldest first; and then forgets it. */
export async function takeLetters() {
  const jobs = await takeJobs()
  return jobs
    .filter(({ task }) => /send-(mail|sms)/.test(task))
    .map(({ payload }) => JSON.parse(unseal((payload as { sealed: string }).sealed)) as { to: string; text: string })
}

/** The jobs that wait, and then none. */
export async function takeJobs() {
  const admin = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
  const jobs = await admin<{ task: string; payload: unknown }[]>`
    with gone as (delete from graphile_worker._private_jobs returning *)
    select tasks.identifier as task, gone.payload from gone
    join graphile_worker._private_tasks tasks on tasks.id = task_id order by gone.id`
  await admin.end()
  return [...jobs]
}

export const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)![0]
export const codeIn = (text: string) => linkIn(text).split('/').at(-1)!

/** Twenty at once. */
export const twenty = <T>(act: (i: number) => Promise<T>) => Promise.all(Array.from({ length: 20 }, (_, i) => act(i)))

export const postOf = (fields: Record<string, string>, headers: HeadersInit = {}) =>
  new Request('http://localhost:3000/', { method: 'POST', headers, body: new URLSearchParams(fields) })
export const argsOf = (request: Request, params: Record<string, string> = {}) =>
  ({ request, params, context: { nonce: 'n', clientAddress: '192.0.2.1', requestId: 'r' } })
/** What a thrown answer said. */
export const thrownBy = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (error: unknown) => (error as Response).status,
  )
