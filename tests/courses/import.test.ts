import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProgramme, listMeetings, readMeeting } from '~/courses/curriculum.server'
import { sendFigure } from '~/courses/figures.server'
import { importContent } from '~/courses/import-content.server'
import { readOutline } from '~/courses/outline.server'
import { drawItems } from '~/courses/questions/draw-items.server'
import { publicItem, readItemVersions } from '~/courses/questions/items.server'
import { isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'

const text = (words: string) => ({ fa: `${words} فا`, en: words })
const lessonOf = (title: string, body: string) =>
  `---\nid: wires\ntitle: ${title}\nminutes: 10\nsummary: خلاصه\n---\n${body}\n`
const svg = (word = 'سیم') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${word}</title><path d="M0 0h9"/></svg>`
const item = (id: string, more: object = {}) => ({
  id,
  unit: 'basics',
  difficulty: 1,
  kind: 'single',
  use: 'practice',
  stem: text(`Question ${id}`),
  options: [
    { id: 'a', text: text('A'), feedback: text('Not that') },
    { id: 'b', text: text('B') },
  ],
  key: 'b',
  feedback: text('Because'),
  author: 'kaveh',
  reviewer: 'behruz',
  ...more,
})
const course = (more: object = {}) => ({
  id: 'wiring',
  version: 1,
  trade: 'building-electrician',
  standard: null,
  title: text('Wiring'),
  summary: text('Summary'),
  outcomes: [text('Outcome')],
  after: text('After'),
  hours: { theory: 1, practice: 2 },
  units: [
    {
      id: 'basics',
      title: text('Basics'),
      summary: text('Summary'),
      lessons: ['wires'],
      activities: [{ id: 'basics-quiz', kind: 'quiz', title: text('Quiz'), items: ['q-1', 'q-2'], passPercent: 60 }],
    },
  ],
  ...more,
})

let root: string
const write = (file: string, what: unknown) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), typeof what === 'string' ? what : JSON.stringify(what))
}
const questions = (...items: object[]) => write('courses/wiring/questions/basics.json', { unit: 'basics', items })

const instructions = (id: string, body: string) => {
  for (const language of ['fa', 'en']) write(`courses/wiring/activities/${id}.${language}.md`, `---\nid: ${id}\n---\n${body}\n`)
}
/** The course with a practice task and an assignment behind its quiz. */
const withTasks = (more: object = {}) => {
  const [unit] = course().units
  const firm = { id: 'firm', title: text('Firm'), points: 10 }
  const practice = {
    id: 'join-wires', kind: 'practice', title: text('Join'), rubric: [firm], minutes: 90,
    requires: ['wires', 'basics-quiz'], ...more,
  }
  const assignment = {
    id: 'draw-plan', kind: 'assignment', title: text('Plan'), accepts: ['photo', 'text'], rubric: [firm], counts: 'last',
  }
  const activities = [{ ...unit!.activities[0]!, tries: 3 }, practice, assignment]
  write('courses/wiring/course.json', course({ units: [{ ...unit!, activities }] }))
  for (const id of ['join-wires', 'draw-plan']) instructions(id, 'Do it.')
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kargah-content-'))
  write('trades.json', [
    { id: 'building-electrician', title: text('Electrician'), isco08: '7411', summary: text('Summary') },
  ])
  write('courses/wiring/course.json', course())
  write(
    'courses/wiring/lessons/wires.fa.md',
    lessonOf('سیم', 'سیم مسی.\n\n::figure{src=wire alt="سیم"}\n\n::check{item=q-1}'),
  )
  write(
    'courses/wiring/lessons/wires.en.md',
    lessonOf('Wire', 'Copper wire.\n\n::figure{src=wire alt="Wire"}\n\n::check{item=q-1}'),
  )
  write('courses/wiring/figures/wire.svg', svg())
  questions(
    item('q-1'),
    item('q-2', { kind: 'numeric', options: undefined, key: { value: '30', tolerance: '0', unit: text('mA') } }),
    item('s-1', { use: 'sealed' }),
  )
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const versionsOf = (lesson: string) => sql<{ version: number; source: string; isCurrent: boolean }[]>`
  select version, source, lesson_versions.id = current_version_id as is_current from lessons
  join lesson_versions on lesson_versions.course_id = lessons.course_id and lesson_id = lessons.id
  where lessons.course_id = 'wiring' and lesson_id = ${lesson} order by version`

describe('content', () => {
  test('comes in whole, and a second time changes nothing', async () => {
    expect((await importContent(root)).problems).toEqual([])
    expect(await importContent(root)).toEqual({ changed: 0, problems: [] })
    const [unit] = await readOutline('wiring')
    expect(unit).toMatchObject({
      id: 'basics',
      lessons: [{ id: 'wires', minutes: 10 }],
      activities: [{ id: 'basics-quiz', questions: 2 }],
    })
    expect(await sql`select act from audit_events where subject_id = 'wiring'`).toHaveLength(1)
  })

  test('brings films with what is said in them; a course whose film is missing or none stays out whole', async () => {
    const entry = { name: 'joining', kind: 'video', title: 'اتصال سیم', file: 'joining.mp4', captions: ['fa', 'en'] }
    const said = (words: string) => `WEBVTT\n\n00:00.000 --> 00:02.000\n${words}\n`
    write('courses/wiring/media.json', [entry])
    for (const language of ['fa', 'en']) write(`courses/wiring/media/joining.${language}.vtt`, said('سیم را لخت کنید.'))
    expect((await importContent(root)).problems.map(({ problem }) => problem)).toEqual(['joining.mp4: the file is missing'])
    write('courses/wiring/media/joining.mp4', '<script>alert(1)</script>')
    expect((await importContent(root)).problems).toHaveLength(1)
    expect(await sql`select from courses where id = 'wiring'`).toHaveLength(0)

    write('courses/wiring/media/joining.mp4', '\0\0\0\u0018ftypmp42 and what follows')
    expect((await importContent(root)).problems).toEqual([])
    expect(await importContent(root)).toEqual({ changed: 0, problems: [] })
    write('courses/wiring/media/joining.en.vtt', said('Strip the wire.'))
    expect(await importContent(root)).toEqual({ changed: 1, problems: [] })
    const films = await sql`
      select course_media.name, kind, media_type, language, vtt like '%Strip%' as is_new
      from course_media join files on files.id = file_id
        join course_captions on course_captions.course_id = course_media.course_id and course_captions.name = course_media.name
      where course_media.course_id = 'wiring' order by language`
    expect(films).toEqual([
      { name: 'joining', kind: 'video', mediaType: 'video/mp4', language: 'en', isNew: true },
      { name: 'joining', kind: 'video', mediaType: 'video/mp4', language: 'fa', isNew: false },
    ])
  })

  test('brings assignments and practice tasks with instructions, rubric and what must come before', async () => {
    withTasks()
    expect((await importContent(root)).problems).toEqual([])
    const rows = await sql`
      select activity_id, kind, pass_percent, accepts, rubric, minutes, tries, counts, requires, instructions
      from activities join courses on current_version_id = course_version_id where courses.id = 'wiring' order by position`
    expect(rows).toMatchObject([
      { activityId: 'basics-quiz', kind: 'quiz', passPercent: 60, tries: 3, rubric: [], instructions: null },
      {
        activityId: 'join-wires', kind: 'practice', passPercent: null, minutes: 90, accepts: [], counts: 'best',
        requires: ['wires', 'basics-quiz'], rubric: [{ id: 'firm', points: 10 }], instructions: { fa: { type: 'doc' } },
      },
      { activityId: 'draw-plan', kind: 'assignment', accepts: ['photo', 'text'], minutes: null, counts: 'last' },
    ])
    expect(await importContent(root)).toEqual({ changed: 0, problems: [] })
    write('courses/wiring/activities/join-wires.en.md', '---\nid: join-wires\n---\nJoin two wires firmly.\n')
    expect((await importContent(root)).changed).toBe(1)
  })

  test.each<[string, () => void, string]>([
    ['no instructions', () => rmSync(join(root, 'courses/wiring/activities/join-wires.en.md')), 'the file is missing'],
    ['instructions of nothing', () => write('courses/wiring/activities/other.fa.md', 'x'), 'no assignment and no practice'],
    ['a check in instructions', () => instructions('join-wires', '::check{item=q-1}'), 'in a lesson only'],
    ["another's instructions", () => write('courses/wiring/activities/join-wires.en.md', '---\nid: a-b\n---\nX\n'), 'differ'],
    ['no rubric', () => withTasks({ rubric: [] }), 'rubric'],
    ['half a point', () => withTasks({ rubric: [{ id: 'firm', title: text('Firm'), points: 2.5 }] }), 'points'],
    ['no time', () => withTasks({ minutes: undefined }), 'minutes'],
    ['an answer to a practice task', () => withTasks({ accepts: ['photo'] }), 'accepts'],
    ['a step that does not exist', () => withTasks({ requires: ['nothing'] }), 'nothing called nothing comes before it'],
    ['a step that comes later', () => withTasks({ requires: ['draw-plan'] }), 'nothing called draw-plan comes before it'],
    ["a lesson's name", () => withTasks({ id: 'wires' }), 'the activity wires stands twice'],
  ])('a practice task with %s keeps its course out whole', async (_, spoil, problem) => {
    withTasks()
    spoil()
    const { problems } = await importContent(root)
    expect(problems.map(one => `${one.file} ${one.problem}`).join('; ')).toContain(problem)
    expect(await sql`select 1 from courses where id = 'wiring'`).toEqual([])
  })

  test('a unit may be taught in the workshop alone, when the standard says what', async () => {
    const empty = { id: 'workshop', title: text('Workshop'), summary: text('Summary'), lessons: [] }
    write('courses/wiring/course.json', course({ units: [...course().units, empty] }))
    expect((await importContent(root)).problems.map(({ problem }) => problem)).toEqual([
      'the unit workshop has no lesson, no activity and no unit of the standard',
    ])
  })

  test('comes in once when several processes start at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => importContent(root)))
    expect(answers.filter(({ changed }) => changed > 0)).toHaveLength(1)
    expect(await versionsOf('wires')).toMatchObject([{ version: 1 }])
  })

  test('that changed becomes a new version; what did not, does not', async () => {
    await importContent(root)
    write(
      'courses/wiring/lessons/wires.en.md',
      lessonOf('Wire', 'Copper wire, insulated.\n\n::figure{src=wire alt="Wire"}\n\n::check{item=q-1}'),
    )
    expect(await importContent(root)).toEqual({ changed: 1, problems: [] })
    expect(await versionsOf('wires')).toMatchObject([{ version: 1, isCurrent: false }, { version: 2, isCurrent: true }])
    expect(await sql`select 1 from course_versions where course_id = 'wiring'`).toHaveLength(1)
  })

  test('never takes the place of a version made in the product, but stands beside it', async () => {
    await importContent(root)
    const [made] = await sql<[{ id: string }]>`
      insert into lesson_versions (course_id, lesson_id, version, source, checksum, title, summary, minutes, document)
      select course_id, lesson_id, 2, 'product', 'p', title, summary, minutes, document from lesson_versions
      where course_id = 'wiring' and lesson_id = 'wires' returning id`
    await sql`update lessons set current_version_id = ${made.id} where course_id = 'wiring' and id = 'wires'`
    expect((await importContent(root)).changed).toBe(0)
    write(
      'courses/wiring/lessons/wires.fa.md',
      lessonOf('سیم', 'سیم مسی نرم.\n\n::figure{src=wire alt="سیم"}\n\n::check{item=q-1}'),
    )
    expect((await importContent(root)).changed).toBe(1)
    expect((await importContent(root)).changed).toBe(0)
    expect(await versionsOf('wires')).toMatchObject([
      { version: 1, isCurrent: false },
      { version: 2, source: 'product', isCurrent: true },
      { version: 3, source: 'content', isCurrent: false },
    ])
  })

  test('a figure drawn anew gives its lesson a new version, for the lesson names what it shows', async () => {
    await importContent(root)
    write('courses/wiring/figures/wire.svg', svg('سیم دیگر'))
    expect((await importContent(root)).changed).toBe(1)
    const answer = await sendFigure('wiring', 'wire.svg')
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(await answer.text()).toContain('سیم دیگر')
    for (const file of ['other.svg', '../course.json', 'wire.fa.svg'])
      await expect(sendFigure('wiring', file)).rejects.toMatchObject({ status: 404 })
  })

  test('a question taken out is asked no more, and comes back when it does', async () => {
    await importContent(root)
    questions(item('q-1'), item('q-2', { kind: 'numeric', options: undefined, key: { value: '30', tolerance: '0' } }))
    await importContent(root)
    const draw = () => tx(tx => drawItems(tx, { courseId: 'wiring', rows: [{ unitId: 'basics', items: 1 }], use: 'sealed' }))
    expect(await draw()).toEqual({ refused: 'too-few-items' })
    questions(item('q-1'), item('q-2'), item('s-1', { use: 'sealed' }))
    await importContent(root)
    expect(await draw()).toHaveLength(1)
  })

  test.each<[string, () => void, string]>([
    [
      'a lesson in one language only',
      () => rmSync(join(root, 'courses/wiring/lessons/wires.en.md')),
      'the file is missing',
    ],
    [
      'raw HTML',
      () => write('courses/wiring/lessons/wires.fa.md', lessonOf('سیم', '<img src=x onerror=alert(1)>')),
      'html can not be used here',
    ],
    [
      'a script in a drawing',
      () => write('courses/wiring/figures/wire.svg', svg('<script>x</script>')),
      'the element script is not allowed',
    ],
    ['broken JSON', () => write('courses/wiring/course.json', '{'), 'not JSON'],
    ['a key nobody knows', () => write('courses/wiring/course.json', course({ planned: true })), 'planned'],
    [
      'a title in one language',
      () => write('courses/wiring/course.json', course({ title: { fa: 'سیم' } })),
      'title.en',
    ],
    ['an author who reviews', () => questions(item('q-1', { reviewer: 'Kaveh' }), item('q-2')), 'one person'],
    ['a key that is no option', () => questions(item('q-1', { key: 'z' }), item('q-2')), 'none of its options'],
    [
      'a sealed question shown in a lesson',
      () => questions(item('q-1', { use: 'sealed' }), item('q-2')),
      'no practice question q-1',
    ],
    ['a question that stands twice', () => questions(item('q-1'), item('q-1'), item('q-2')), 'stands twice'],
    [
      'a standard that is not there',
      () => write('courses/wiring/course.json', course({ standard: 'nothing' })),
      'no standard nothing',
    ],
  ])('with %s stays out whole', async (_, spoil, problem) => {
    spoil()
    const { problems } = await importContent(root)
    expect(problems.map(one => one.problem).join('; ')).toContain(problem)
    expect(await sql`select 1 from courses where id = 'wiring'`).toEqual([])
  })

  test('can not turn a practice question into a sealed one', async () => {
    await importContent(root)
    write('courses/wiring/lessons/wires.fa.md', lessonOf('سیم', 'متن'))
    write('courses/wiring/lessons/wires.en.md', lessonOf('Wire', 'Text'))
    write('courses/wiring/course.json', course({ units: [] }))
    write('courses/wiring/questions/basics.json', { unit: 'basics', items: [] })
    rmSync(join(root, 'courses/wiring/questions/basics.json'))
    write('courses/wiring/course.json', course({ units: [{ ...course().units[0]!, activities: [] }] }))
    questions(item('q-1', { use: 'sealed' }))
    const { problems } = await importContent(root)
    expect(problems.map(({ problem }) => problem).join()).toContain(
      'q-1: a practice question never becomes a sealed one',
    )
  })
})

describe('questions', () => {
  test('are drawn at random, each once, and shown without their key', async () => {
    questions(...Array.from({ length: 12 }, (_, i) => item(`s-${i + 10}`, { use: 'sealed' })), item('q-1'), item('q-2'))
    await importContent(root)
    const draws = await Promise.all(Array.from({ length: 8 }, async () => {
      const drawn = await tx(tx => drawItems(tx, { courseId: 'wiring', rows: [{ unitId: 'basics', items: 5 }], use: 'sealed' }))
      if (isRefusal(drawn)) throw new Error(drawn.refused)
      return drawn
    }))
    for (const drawn of draws) expect(new Set(drawn.map(({ versionId }) => versionId)).size).toBe(5)
    expect(new Set(draws.map(drawn => drawn.map(({ versionId }) => versionId).join())).size).toBeGreaterThan(1)
    const ids = draws[0]!.map(({ versionId }) => versionId)
    const versions = await readItemVersions(ids)
    expect(versions.map(({ versionId }) => versionId)).toEqual(ids)
    expect(versions[0]!.key).toEqual({ kind: 'single', right: 'b' })
    expect(JSON.stringify(versions.map(publicItem))).not.toMatch(/"right"|Because|Not that/)
    expect(await tx(tx => drawItems(tx, { courseId: 'wiring', rows: [{ unitId: 'basics', items: 13 }], use: 'sealed' }))).toEqual({
      refused: 'too-few-items',
    })
  })

  test('are reviewed by a second person: the database keeps it', async () => {
    await importContent(root)
    await expect(sql`
      insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback,
        author_name, reviewer_name, reviewed_at)
      select item_id, 9, 'content', 'x', kind, difficulty, body, key, feedback, 'Kaveh', 'kaveh', now()
        from item_versions limit 1`).rejects.toMatchObject(
      { constraint_name: 'second_person' },
    )
  })
})

describe('a club programme', () => {
  test('gives its meetings in order, and the texts that are written', async () => {
    const programme = (await findProgramme('young-entrepreneurs'))!
    expect(programme.skills).toHaveLength(9)
    expect(programme.soft).toHaveLength(5)
    const meetings = await listMeetings(programme.id)
    expect(meetings.filter(({ kind }) => kind !== 'parents')).toHaveLength(27)
    expect(meetings[0]).toMatchObject({ key: 'w00-parents', week: 0, isWritten: true })
    const meeting = (await readMeeting(programme.id, programme.version, 'w02-lab', 'fa'))!
    expect(meeting.minutes).toBe(90)
    expect(meeting.materials.length).toBeGreaterThan(2)
    expect(
      meeting.document!.content!.filter(({ type, attrs }) => type === 'heading' && attrs?.level === 2),
    ).toHaveLength(9)
    expect((await readMeeting(programme.id, programme.version, 'w12-core', 'en'))!.document).toBeUndefined()
    expect(await readMeeting(programme.id, programme.version, 'w99-core', 'en')).toBeUndefined()
  })
})
