import { expect, test } from 'vitest'
import { TextField } from '~/shared/ui/text-field'
import { Filters } from '~/shared/ui/filters'
import { siteOf } from './site'

const listOf = (q: string, third: string) => () => (
  <Filters clearTo="/list" active={Boolean(q || third)}>
    <TextField name="q" label="q" value={q} optional />
    <TextField name="second" label="second" value="" optional />
    <TextField name="third" label="third" value={third} optional />
  </Filters>
)
const get = siteOf({ searched: { default: listOf('خیاطی', '') }, narrowed: { default: listOf('', 'یزد') } })

test('filters that nobody uses stay folded on a phone, so that what was searched for is in sight', async () => {
  expect(await (await get('/searched')).text()).toMatch(/<details class="more">/)
  expect(await (await get('/narrowed')).text()).toMatch(/<details class="more" open="">/)
})
