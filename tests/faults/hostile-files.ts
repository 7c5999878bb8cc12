import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import writeXlsxFile from 'write-excel-file/node'
import { findPlaces, inDemoDatabase, type Places } from '../support/demo-places'
import { report, round } from '../support/figures'
import { cpuOf, signIn, startServer } from '../support/server'
import { hostile } from './hostile-kinds'

// Every hostile file at every door of the real server: a clear no (4xx), for little work and without memory for what is packed
// in it. The work is the processor's: the clock tells of the machine as well.
const MOST = { cpu: 200, megabytes: 50 }
/** Where a file is only kept, and read by those who take it: what is wrong deep inside an archive is not looked for there. */
const DEEP_INSIDE = new Set(['a bomb whose directory claims to be small', 'a document type in a Word file', 'a billion laughs in a workbook'])
type Field = string | File
type Door = { door: string; who: string; path: string; fields: (file: File) => Record<string, Field> | Promise<Record<string, Field>>; honest: File; isKept?: boolean }

const server = await startServer({ WORKERS: '1' })
const { stop, url } = server
const worker = workerOf(server.pid)

function doorsOf(places: Places, { assignments, unit, photo, workbook }: { assignments: string[]; unit: string; photo: File; workbook: File }): Door[] {
  const { centre, ownCourse, offering } = places
  const own = `/courses/${ownCourse.id}`
  const lesson = `${own}/lessons/${ownCourse.lesson}/import`
  const questions = (format: string, honest: File): Door => ({
    door: `questions, ${format}`, who: 'programme-admin', path: '/courses/building-electrician/question-imports',
    fields: file => ({ format, use: 'practice', unitId: unit, difficulty: '1', file }), honest,
  })
  const text = (words: string, name: string) => new File([words], name)
  return [
    { door: 'people', who: 'centre-manager', path: `/organisations/${centre}/imports/new`, fields: file => ({ file }), honest: text('نام,موبایل\nزهرا,09700000000\n', 'people.csv') },
    { door: 'trades', who: 'programme-admin', path: '/trade-imports/new', fields: file => ({ id: randomUUID(), file }), honest: new File([readFileSync('content/trades.json')], 'trades.json') },
    { door: 'a course', who: 'trainer', path: `/centres/${centre}/courses/import`, fields: file => ({ id: randomUUID(), file }), honest: new File([], 'made below') },
    { door: 'a lesson’s words', who: 'trainer', path: lesson, honest: text('متن درس\n', 'lesson.md'),
      fields: async file => ({ revision: await valueAt('trainer', lesson, 'revision'), language: 'fa', file }) },
    { door: 'a lesson’s media', who: 'trainer', path: `${own}/media/uploads`, fields: file => ({ title: 'پیوست', file }), honest: photo, isKept: true },
    { door: 'a question’s picture', who: 'programme-admin', path: '/courses/building-electrician/questions/pictures', fields: file => ({ use: 'practice', picture: file }), honest: photo },
    { door: 'the picture in a question’s form', who: 'programme-admin', path: '/courses/building-electrician/questions/new', honest: photo,
      fields: file => ({ id: randomUUID(), kind: 'essay', use: 'practice', unitId: unit, difficulty: '1', stemFa: 'این چیست؟', points: '1', pictureAlt: 'تابلو', similarSeen: 'on', picture: file }) },
    questions('gift', text('پرسش؟ {=الف ~ب}\n', 'quiz.txt')), questions('aiken', text('پرسش؟\nA. الف\nB. ب\nANSWER: A\n', 'quiz.txt')),
    questions('xlsx', workbook),
    questions('moodle', text('<?xml version="1.0"?><quiz><question type="essay"><name><text>x</text></name><questiontext format="html"><text>x</text></questiontext></question></quiz>', 'quiz.xml')),
    { door: 'a practice log', who: 'trainee', path: `/offerings/${offering.running}/practice-logs/new`, honest: photo,
      fields: file => ({ id: randomUUID(), seq: '0', task: 'سیم‌کشی', hours: '1', workedOn: '1405/09/01', then: 'draft', photos: file }) },
    { door: 'a discussion', who: 'trainee', path: `/offerings/${offering.running}/discussion`, honest: photo,
      fields: file => ({ id: randomUUID(), title: 'پرسش', body: 'چرا؟', photo: file }) },
    ...assignments.flatMap(assignment => ['photo', 'file'].map((field): Door => ({
      door: `an assignment’s ${field}`, who: 'trainee', path: `/offerings/${offering.running}/assignments/${assignment}`, honest: field === 'photo' ? photo : text('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n', 'paper.pdf'),
      fields: file => ({ attempt: randomUUID(), step: 'save', [field]: file }), isKept: field === 'file',
    }))),
  ]
}

const cookies = new Map<string, string>()
const cookieOf = async (who: string) => cookies.get(who) ?? (cookies.set(who, await signIn(url, who)), cookies.get(who)!)
async function valueAt(who: string, path: string, name: string) {
  const page = await fetch(url + path, { headers: { cookie: await cookieOf(who) } }).then(answer => answer.text())
  return new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`).exec(page)?.slice(1).find(Boolean) ?? ''
}

/** The process that answers: the only child that runs our program. */
function workerOf(pid: number) {
  const children = readdirSync('/proc').filter(name => /^\d+$/.test(name) && parentOf(name) === pid)
  return Number(children.find(name => readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('main.js')) ?? pid)
}
function parentOf(name: string) {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}
const memory = (name: 'VmRSS' | 'VmHWM') => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${worker}/status`, 'utf8'))![1]) / 1024

async function send({ who, path, fields }: Door, file: File) {
  const body = new FormData()
  for (const [name, value] of Object.entries(await fields(file))) body.append(name, value)
  const headers = { cookie: await cookieOf(who), origin: url, 'accept-language': 'fa' }
  // The kernel's peak begins anew.
  writeFileSync(`/proc/${worker}/clear_refs`, '5')
  const work = () => cpuOf(server.pid, server.dataDir).app
  const [before, worked, began] = [memory('VmRSS'), work(), performance.now()]
  const answer = await fetch(url + path, { method: 'POST', headers, body, redirect: 'manual' })
  const said = await answer.text()
  return { status: answer.status, said, ms: performance.now() - began, cpu: work() - worked, megabytes: Math.max(0, memory('VmHWM') - before) }
}

/** The control: a reader that goes by the name, and unpacks what it finds. */
function careless(name: string, bytes: Buffer) {
  if (!/\.(xlsx|docx|zip|png|jpg|pdf|mp4|mp3|md|csv|xml|svg|webp)$/.test(name)) return false
  for (let at = bytes.indexOf('PK\x03\x04', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1')) {
    const start = at + 30 + bytes.readUInt16LE(Math.min(at + 26, bytes.length - 2))
    try {
      inflateRawSync(bytes.subarray(start))
    } catch {
      return false
    }
  }
  return true
}

try {
  const places = await findPlaces(server.dataDir)
  // An assignment takes what its author wants; here all of it.
  await inDemoDatabase(server.dataDir, sql => sql`update activities set accepts = '{text,photo,file}' where kind = 'assignment'`)
  const [known] = await inDemoDatabase(server.dataDir, sql => sql<{ assignments: string[]; unit: string }[]>`
    select (select array_agg(activity_id) from activities where course_version_id = current_version_id and kind = 'assignment') as assignments,
      (select unit_id from course_units where course_version_id = current_version_id order by position limit 1) as unit
    from offerings join courses on courses.id = course_id where offerings.id = ${places.offering.running}`)
  const photo = new File([new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#084545' } }).png().toBuffer())], 'photo.png')
  const workbook = new File([new Uint8Array(await writeXlsxFile([['Kind', 'Question'], ['Essay', 'شرح دهید.']].map(row => row.map(value => ({ value, type: String })))).toBuffer())], 'quiz.xlsx')
  const doors = doorsOf(places, { ...known!, photo, workbook })
  const course = await fetch(`${url}/courses/${places.ownCourse.id}/export.zip`, { headers: { cookie: await cookieOf('trainer') } }).then(answer => answer.arrayBuffer())
  const files = hostile.map(([what, name, bytes]) => ({ what, file: new File([new Uint8Array(Buffer.from(bytes() as string))], name) }))
  const rows: { files: number; [figure: string]: unknown }[] = []
  const wrong: Record<string, unknown>[] = []
  for (const door of doors) {
    const honest = await send(door, door.door === 'a course' ? new File([course], 'course.zip') : door.honest)
    // Not every assignment is open to this trainee.
    if (honest.status === 422 && door.door.startsWith('an assignment’s')) continue
    if (honest.status >= 400) throw new Error(`${door.door}: an honest file is answered ${honest.status}: ${honest.said.slice(0, 300)}`)
    const seen: { ms: number; cpu: number; megabytes: number; status: number }[] = []
    for (const { what, file } of files) {
      if (door.isKept && DEEP_INSIDE.has(what)) continue
      const { status, ms, cpu, megabytes } = await send(door, file)
      seen.push({ status, ms, cpu, megabytes })
      if (status < 400 || status >= 500 || cpu > MOST.cpu || megabytes > MOST.megabytes) wrong.push({ door: door.door, what, status, cpu, megabytes: Math.round(megabytes) })
    }
    const most = (name: 'ms' | 'cpu' | 'megabytes') => round(Math.max(...seen.map(one => one[name])), 0)
    rows.push({ door: door.door, files: seen.length, refused: seen.filter(({ status }) => status >= 400 && status < 500).length, 'most CPU ms': most('cpu'), 'slowest ms': most('ms'), 'most MB': most('megabytes') })
  }
  const caught = hostile.filter(([, name, bytes]) => careless(name, Buffer.from(bytes() as string))).length
  report('hostile-files', { files: hostile.length, trials: rows.reduce((sum, { files }) => sum + files, 0), violations: wrong.length, 'control caught': caught, doors: rows, ...(wrong.length > 0 && { wrong }) })
  process.exitCode = wrong.length > 0 || caught === 0 ? 1 : 0
} finally {
  await stop()
}
process.exit()
