import { expect, signIn, test } from '../support'

// Of each kind of address so many are opened: one class is much like another.
const SAME_KIND = 2
const kindOf = (path: string) => path.replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[2-9a-hjkmnp-z]{20}|(?<=\/)\d+/g, ':id')

test.describe.configure({ mode: 'parallel' })

const people = ['trainee', 'trainee-failed', 'trainer', 'centre-manager', 'assessment-officer', 'assessor-1', 'member', 'guardian', 'mentor',
  'operator-manager', 'judge', 'programme-admin', 'other-centre-manager']

for (const person of [null, ...people]) {
  test(`no link that ${person ?? 'a stranger'} is shown leads nowhere`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: 'fa-IR' })
    if (person) await signIn(context, person)
    const { request } = context
    const from = new Map([['/', ''], ['/home', '']])
    const opened = new Map<string, number>()
    const broken: string[] = []
    // A map may grow while it is walked.
    for (const [path, page] of from) {
      const kind = kindOf(path)
      const before = opened.get(kind) ?? 0
      if (before === SAME_KIND) continue
      opened.set(kind, before + 1)
      const answer = await request.get(path)
      if (answer.status() >= 400) broken.push(`${answer.status()} ${path}, on ${page}`)
      if (!answer.headers()['content-type']?.includes('html')) continue
      const html = await answer.text()
      // React's stream wrote them between Persian letters.
      if (html.includes('\0')) broken.push(`a NUL byte in ${path}`)
      for (const [, href] of html.matchAll(/<a\b[^>]*href="(\/[^"]*)"/g)) {
        const { pathname, search } = new URL(href!.replaceAll('&amp;', '&'), baseURL)
        if (!from.has(pathname + search)) from.set(pathname + search, path)
      }
    }
    expect(broken).toEqual([])
    expect(opened.size).toBeGreaterThan(8)
  })
}
