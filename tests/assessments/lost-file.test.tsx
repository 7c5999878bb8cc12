import { expect, test } from 'vitest'
import { messages } from '~/assessments/handed-files/messages'
import * as handIn from '~/routes/sittings.$sittingId.files.$item._index'
import { sql } from '~/shared/sql.server'
import { asFile, createHandingIn, pdf } from '../factories/marking'
import { openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

test('whoever sends a file after the sign-in ended reads, once they are back, that it did not arrive and must be chosen again', async () => {
  const { trainee, sittingId, item } = await createHandingIn()
  const body = new FormData()
  body.set('id', '00000000-0000-4000-8000-000000000000')
  body.set('file', asFile(pdf()))
  const params = { sittingId, item: String(item) }
  const sent = (await handIn.action({ request: new Request('http://localhost/', { method: 'POST', body }), params, context: {} } as never)) as Response
  const then = new URL(sent.headers.get('Location')!, 'http://localhost').searchParams.get('then')!
  expect([sent.status, then]).toEqual([302, `/sittings/${sittingId}/files/${item}?file=lost`])
  expect(await sql`select from sitting_files where sitting_id = ${sittingId}`).toHaveLength(0)
  const { cookie } = await openSessionOf(trainee.id)
  const shown = async (path: string) => {
    const loader = () => handIn.loader({ request: new Request(`http://localhost${path}`, { headers: { Cookie: cookie } }), params, context: {} } as never)
    return (await siteOf({ page: { default: handIn.default, loader } } as never)('/page', { 'Accept-Language': 'fa' })).text()
  }
  expect(await shown(then)).toContain(messages.lost.fa)
  expect(await shown(then.split('?')[0]!)).not.toContain(messages.lost.fa)
})
