import { randomUUID } from 'node:crypto'
import { answerOrganisation } from '~/courses/permits/answer-organisation.server'
import { applyForPermit } from '~/courses/permits/apply-for-permit.server'
import { findVersion } from '~/courses/standards/standards.server'
import { writeVersion } from '~/courses/standards/write-version.server'
import type { Answer } from '~/people/licences/answer-application.server'
import { recordLicence } from '~/people/licences/give-licence.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { addDays } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { viewerOf } from '../viewer'
import type { World } from '../world'
import { done } from './people'

/** Who held a licence before it was kept here; «موج» and «سهند» hold none. */
const LICENSED = ['aftab', 'badgir', 'zarivar', 'hamun', 'rah-roshan', 'daneh']

/** Licences, without which no permit can be given. */
export async function seedLicences(world: World) {
  const administrator = await viewerOf(world.people['programme-admin']!)
  for (const key of LICENSED)
    await done(recordLicence(administrator, world.organisations[key]!, {
      number: undefined, startsOn: addDays(world.seededOn, -505), endsOn: addDays(world.seededOn, 1320),
      because: 'پروانهٔ پیشین سازمان، با همان تاریخ‌ها',
    }))
}

type Asked = { centre: string; manager: string; trade: string; ago: number; note?: string; files: string[]; answers: [ago: number, answer: Answer['answer'], reason?: string][] }

const ASKED: Asked[] = [
  {
    centre: 'aftab', manager: 'centre-manager', trade: 'air-conditioner-installer', ago: 12, files: ['نقشهٔ کارگاه', 'فهرست ابزار', 'حکم مربی'],
    note: 'کارگاه شمارهٔ ۴ را برای این رشته آماده کرده‌ایم و مربی آن دورهٔ نصب را گذرانده است.',
    answers: [[9, 'reviewing']],
  },
  { centre: 'badgir', manager: 'other-centre-manager', trade: 'manteau-maker', ago: 41, files: ['قرارداد اجارهٔ کارگاه'], answers: [] },
  {
    centre: 'zarivar', manager: 'zarivar-manager', trade: 'field-crop-irrigation', ago: 16, files: ['درخواست شورای روستا'],
    answers: [[13, 'reviewing'], [6, 'documents_asked', 'برگهٔ آزمایش آب و نقشهٔ زمین تمرین را بفرستید.']],
  },
  {
    centre: 'aftab', manager: 'centre-manager', trade: 'linux-administration', ago: 90, files: ['فهرست رایانه‌ها'],
    answers: [[84, 'reviewing'], [71, 'approved']],
  },
  {
    centre: 'hamun', manager: 'hamun-manager', trade: 'beekeeper', ago: 75, files: ['عکس کندوها'],
    answers: [[40, 'refused', 'کندوها دور از جای تمرین‌اند و رفت‌وآمد کارآموزان روشن نیست.']],
  },
]

/** What centres have asked: under review, overdue, waiting for documents, approved in time and refused too late. */
export async function seedApplications(world: World) {
  const administrator = await viewerOf(world.people['programme-admin']!)
  const at = (ago: number) => new Date(`${addDays(world.seededOn, -ago)}T07:30:00Z`)
  for (const { centre, manager, trade, ago, note, files, answers } of ASKED) {
    const viewer = await viewerOf(world.people[manager]!)
    const organisation = found(await findOrganisation(viewer, world.organisations[centre]!))
    const { id } = await done(applyForPermit(viewer, organisation, {
      id: randomUUID(), tradeId: trade, note, documents: files.map(paper),
    }, at(ago)))
    for (const [when, answer, reason] of answers)
      await done(answerOrganisation(administrator, id, { answer, reason, startsOn: undefined, endsOn: undefined }, at(when)))
  }
  await seedStandard(world)
}

/** An empty page, as a scanner would send it. */
const paper = (name: string) =>
  new File([
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n% ${name}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  ], `${name}.pdf`)

/** A second version of the beekeepers' standard, written and not yet in force: what it changes can be looked at. */
async function seedStandard(world: World) {
  const administrator = await viewerOf(world.people['programme-admin']!)
  const { units, hours, tools, entry, title, level, code, policyName } = found(await findVersion('beekeeper-competency', 1))
  const [first, ...others] = units
  await writeVersion(administrator, 'beekeeper-competency', {
    id: randomUUID(),
    note: 'پس از نشست با مربیان: ایمنی در گرما افزوده شد و فروش عسل واحدی جدا شد.',
    standard: {
      title, level, code, policyName,
      hours: { ...hours, theory: hours.theory + 4, practice: hours.practice + 4 },
      entry: { fa: entry.fa.replace('۱۶ سال', '۱۵ سال'), en: entry.en.replace('16 years', '15 years') },
      tools: [...tools.slice(1), { fa: 'جعبهٔ کمک‌های نخستین با داروی ضدحساسیت', en: 'First-aid box with an antihistamine' }],
      units: [
        {
          ...first!, theory: first!.theory + 1,
          safety: [...first!.safety, { fa: 'کار نکردن در گرمای نیم‌روز؛ آب و سایه در دسترس', en: 'No work in the midday heat; water and shade at hand' }],
        },
        ...others,
        {
          unitId: 'selling', title: { fa: 'بسته‌بندی و فروش عسل', en: 'Packing and selling honey' }, theory: 3, practice: 4,
          knowledge: [{ fa: 'برچسب عسل و آنچه باید بر آن نوشته شود', en: 'The label and what must stand on it' }],
          skills: [{ fa: 'حساب کردن بهای تمام‌شدهٔ یک کیلو عسل', en: 'Work out what a kilo of honey costs' }],
          attitude: [{ fa: 'راستی با خریدار دربارهٔ خاستگاه عسل', en: 'Honesty to buyers about where the honey is from' }],
          safety: [],
        },
      ],
    },
  })
}
