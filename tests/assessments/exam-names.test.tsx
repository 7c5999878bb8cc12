import { expect, test } from 'vitest'
import { endedRoleWords } from '~/people/grants/ended-role.server'
import { endGrant } from '~/people/grants/end-grant.server'
import { viewerOf } from '../../db/seed/viewer'
import * as ending from '~/routes/grants.$grantId.ending'
import * as organisation from '~/routes/organisations.$organisationId._index'
import { sql } from '~/shared/sql.server'
import { formatNumber } from '~/shared/text'
import { createCentre, createSession } from '../factories/assessments'
import { createStaff, done, openSessionOf } from '../factories/people'
import { siteOf } from '../ui/site'

test('of two roles at one exam each, pages say which exam: in the list, before one is ended, and after', async () => {
  const centre = await createCentre()
  const exams = [await createSession(centre), await createSession(centre)]
  const numbers = await sql<{ number: number }[]>`select number::int from exam_sessions where id = any (${exams}) order by number`
  const said = numbers.map(({ number }) => `آزمون شمارهٔ ${formatNumber(number, 'fa')}`)
  const marker = await createStaff('marker', exams[0]!)
  await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason, given_by)
    select person_id, role, ${exams[1]!}, starts_on, ends_on, reason, given_by from grants where person_id = ${marker.id}`
  const manager = await createStaff('centre_manager', centre.organisationId)
  const { cookie } = await openSessionOf(manager.id)
  const shown = async (route: { default: () => React.ReactNode; loader: (args: never) => Promise<unknown> }, params: object) => {
    const loader = () => route.loader({ request: new Request('http://localhost/', { headers: { Cookie: cookie } }), params, context: {} } as never)
    return (await siteOf({ page: { default: route.default, loader } } as never)('/page', { 'Accept-Language': 'fa' })).text()
  }
  const grants = (await viewerOf(marker.id)).grants.sort((one, other) => exams.indexOf(one.scopeId) - exams.indexOf(other.scopeId))
  const list = await shown(organisation, { organisationId: centre.organisationId })
  for (const words of said) expect(list).toContain(words)
  for (const [i, { id: grantId }] of grants.entries()) {
    const page = await shown(ending, { grantId })
    expect(said.map(words => page.includes(words))).toEqual(said.map((_, n) => n === i))
  }
  await done(endGrant(manager, grants[0]!.id, { reason: 'پایان تصحیح' }))
  expect(await shown(organisation, { organisationId: centre.organisationId })).toContain(said[0])
  // What its holder reads names the centre, and that it was one exam alone.
  expect((await endedRoleWords(marker))?.fa).toContain('در یکی از آزمون‌های «')
  const [notice] = await sql<{ title: { fa: string } }[]>`select title from notices where person_id = ${marker.id}`
  expect(notice!.title.fa).toContain('در یکی از آزمون‌های «')
})
