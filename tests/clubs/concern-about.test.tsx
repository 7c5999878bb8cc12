import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { postAbout } from '~/clubs/concerns/concern'
import { ConcernFormPage } from '~/clubs/concerns/concern-form-page'
import { siteOf } from '../ui/site'

const post = `/offerings/${randomUUID()}/discussion/${randomUUID()}#post-${randomUUID()}`
const asked = (about: string) => postAbout(new Request(`http://kargah.example/concerns/new?${new URLSearchParams({ about })}`))

test('a concern that began at a post says which, and nothing but a post of ours can be meant', async () => {
  expect(asked(post)).toBe(post)
  for (const other of ['', 'https://evil.example/', `//evil.example${post}`, post.replace('#', '?'), `${post} <b>`]) expect(asked(other)).toBeUndefined()
  const page = (about?: string) => siteOf({ page: {
    default: () => <ConcernFormPage signedIn isMinor={false} id={randomUUID()} places={[]} adults={[]} own={[]} about={about} />,
  } })('/page').then(answer => answer.text())
  expect(await page(post)).toMatch(new RegExp(`<details[^>]* open=""[\\s\\S]*<textarea[^>]*>[^<]*${post}`))
  expect(await page()).not.toMatch(/<details[^>]* open=""[^>]*><summary[^>]*min-h-8/)
})
