import { randomUUID } from 'node:crypto'
import { addDays } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import type { World } from '../../../db/seed/world'
import { holidayOfTheYear } from '../../../db/seed/demo/holidays'
import { createAdministrator, done } from '../../factories/people'
import { pdf } from '../../factories/programme'
import { checkTrades } from '~/courses/trades/import-trades.server'
import type { Cases } from '../cases'
import { at } from './forms'

/** What the programme keeps, and what organisations ask of it: «own» is Aftab's, «other» Badgir's. */
export async function casesOfProgramme(world: World): Promise<Cases> {
  return {
    ...holidays(world),
    ...(await trades()),
    ...standards(),
    ...licences(world, await idsOf(world, 'organisation_licences')),
    ...applications(await idsOf(world, 'organisation_applications')),
    ...permits(world, await idsOf(world, 'trade_permits')),
  }
}
type Ids = Record<'own' | 'other', string>

const centresOf = ({ organisations }: World): Ids => ({ own: organisations.aftab!, other: organisations.badgir! })
const each = (ids: Ids, of: (id: string) => ReturnType<typeof at>) => ({ own: of(ids.own), other: of(ids.other) })

/** The first of its kind that still stands at either centre. */
async function idsOf(world: World, table: 'organisation_licences' | 'organisation_applications' | 'trade_permits') {
  const { own, other } = centresOf(world)
  const find = async (centre: string) => {
    const open = table === 'organisation_applications' ? sql`closed_on is null` : sql`ended_at is null`
    const [row] = await sql<[{ id: string }]>`
      select id from ${sql(table)} where organisation_id = ${centre} and ${open} order by id limit 1`
    return row.id
  }
  return { own: await find(own), other: await find(other) }
}

function holidays(world: World): Cases {
  const holiday = { day: addDays(world.seededOn, 45), titleFa: 'تعطیلی محلی', titleEn: 'Local closure' }
  const national = holidayOfTheYear(world.seededOn)
  const centres = centresOf(world)
  return {
    'routes/holidays._index': { own: at('/holidays', holiday) },
    'routes/holidays.$day.removal': { own: at(`/holidays/${national}/removal`, {}), other: at('/holidays/yesterday/removal', {}) },
    'routes/holidays.typed-list': { own: at('/holidays/typed-list', { list: '1411/01/01 | نوروز | Nowruz' }) },
    'routes/centres.$centreId.holidays._index': each(centres, centre => at(`/centres/${centre}/holidays`, holiday)),
    'routes/centres.$centreId.holidays.$day.removal': each(centres, centre => at(`/centres/${centre}/holidays/${national}/removal`, {})),
    'routes/centres.$centreId.holidays.$day.shift': each(centres, centre => at(`/centres/${centre}/holidays/${national}/shift`, { instead: '' })),
  }
}

const trade = { titleFa: 'رشتهٔ آزمون', titleEn: 'Trade of a test', isco08: '', summaryFa: 'شرحی کوتاه', summaryEn: 'A short summary' }

async function trades(): Promise<Cases> {
  const file = () => new File([JSON.stringify([{ id: 'test-trade', title: { fa: 'آزمون', en: 'Test' }, isco08: null, summary: { fa: 'شرح', en: 'Text' } }])], 'trades.json')
  const { id } = await done(checkTrades(await createAdministrator(), { id: randomUUID(), file: file() }))
  const upload = () => {
    const form = new FormData()
    form.set('id', randomUUID())
    form.set('file', file())
    return form
  }
  return {
    'routes/trades._index': { own: at('/trades') },
    'routes/trades.new': { own: at('/trades/new', { id: 'test-trade', ...trade }) },
    'routes/trades.$tradeId._index': { own: at('/trades/beekeeper', trade), other: at('/trades/no-such-trade', trade) },
    'routes/trades.$tradeId.offered-text': { own: at('/trades/beekeeper/offered-text', {}), other: at('/trades/no-such-trade/offered-text', {}) },
    'routes/trade-imports.new': { own: { path: '/trade-imports/new', body: upload } },
    'routes/trade-imports.$importId._index': { own: at(`/trade-imports/${id}`) },
    'routes/trade-imports.$importId.commitment': { own: at(`/trade-imports/${id}/commitment`, {}) },
  }
}

const version = () => ({
  id: randomUUID(), titleFa: 'استاندارد', titleEn: 'Standard', levelFa: 'دو', levelEn: 'Two', code: '', theory: '1', practice: '1',
  internship: '0', project: '0', entryFa: 'سواد', entryEn: 'Reading', toolsFa: '', toolsEn: '', policyName: 'skill', note: '',
  unitId: 'only', unitPosition: '1', unitDrop: '', unitTitleFa: 'واحد', unitTitleEn: 'Unit', unitTheory: '1', unitPractice: '1',
  ...Object.fromEntries(['Knowledge', 'Skills', 'Attitude', 'Safety'].flatMap(kind => [[`unit${kind}Fa`, ''], [`unit${kind}En`, '']])),
})

const standards = (): Cases => ({
  'routes/standards._index': { own: at('/standards') },
  'routes/standards.new': { own: at('/standards/new', () => ({ standardId: 'test-standard', tradeId: 'beekeeper', ...version() })) },
  'routes/standards.$standardId._index': { own: at('/standards/beekeeper-competency'), other: at('/standards/no-such-standard') },
  'routes/standards.$standardId.versions.new': { own: at('/standards/beekeeper-competency/versions/new', version) },
  'routes/standards.$standardId.versions.$version._index': {
    own: at('/standards/beekeeper-competency/versions/2'), other: at('/standards/beekeeper-competency/versions/99'),
  },
  'routes/standards.$standardId.versions.$version.entry-into-force': {
    own: at('/standards/beekeeper-competency/versions/2/entry-into-force', {}),
    other: at('/standards/beekeeper-competency/versions/99/entry-into-force', {}),
  },
  'routes/standards.$standardId.diff': { own: at('/standards/beekeeper-competency/diff?from=1&to=2') },
})

/** With a document, as a browser sends it. */
const withDocument = (path: string, fields: Record<string, string>) => ({
  path,
  body() {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value === 'new' ? randomUUID() : value)
    form.append('documents', pdf())
    return form
  },
})

function licences(world: World, ids: Ids): Cases {
  const centres = { ...centresOf(world), operator: world.organisations['rah-roshan']! }
  const all = (of: (id: string) => ReturnType<typeof at>) => ({ ...each(centres, of), operator: of(centres.operator) })
  const licence = { number: '', startsOn: addDays(world.seededOn, 1400), endsOn: addDays(world.seededOn, 1500), because: 'آزمون' }
  return {
    'routes/organisations.$organisationId.licence-applications._index': all(id => at(`/organisations/${id}/licence-applications`)),
    'routes/organisations.$organisationId.licence-applications.new': all(id =>
      withDocument(`/organisations/${id}/licence-applications/new`, { id: 'new', note: '' })),
    'routes/organisations.$organisationId.licences.new': all(id => at(`/organisations/${id}/licences/new`, licence)),
    'routes/licences.$licenceId.ending': each(ids, id => at(`/licences/${id}/ending`, { reason: 'آزمون' })),
    'routes/application-targets': {
      own: at('/application-targets', { kind: 'licence', days: '25', inForceFrom: addDays(world.seededOn, 9), because: 'آزمون' }),
    },
  }
}

const applications = (ids: Ids): Cases => ({
  'routes/permit-applications._index': { own: at('/permit-applications') },
  'routes/permit-applications.$applicationId._index': each(ids, id => at(`/permit-applications/${id}`)),
  'routes/permit-applications.$applicationId.answer': each(ids, id =>
    at(`/permit-applications/${id}/answer`, { answer: 'documents_asked', reason: 'نقشهٔ کارگاه', startsOn: '', endsOn: '' })),
  // Nothing has been asked of either: who may send documents hears that (422).
  'routes/permit-applications.$applicationId.documents._index': each(ids, id => withDocument(`/permit-applications/${id}/documents`, { note: '' })),
  'routes/permit-applications.$applicationId.documents.$position': each(ids, id => at(`/permit-applications/${id}/documents/1`)),
  'routes/permit-applications.$applicationId.withdrawal': each(ids, id => at(`/permit-applications/${id}/withdrawal`, {})),
})

function permits(world: World, ids: Ids): Cases {
  const centres = centresOf(world)
  const order = { tradeId: 'carpet-weaver-turkish-knot', startsOn: world.seededOn, endsOn: '' }
  return {
    'routes/centres.$centreId.trade-permits._index': each(centres, id => at(`/centres/${id}/trade-permits`)),
    'routes/centres.$centreId.trade-permits.new': each(centres, id => at(`/centres/${id}/trade-permits/new`, order)),
    'routes/centres.$centreId.permit-applications.new': each(centres, id =>
      withDocument(`/centres/${id}/permit-applications/new`, { id: 'new', tradeId: 'ice-cream-making', note: '' })),
    'routes/trade-permits.$permitId.change': each(ids, id => at(`/trade-permits/${id}/change`, { change: 'suspended', reason: 'آزمون' })),
  }
}
