import type { Part } from '~/courses/meetings/meeting'
import type { OfferingOrder } from '~/courses/offerings/offering-order.server'
import type { Role } from '~/people/viewer'

type Newcomer = {
  key: string
  given: string
  family: string
  en: string
  gender: 'woman' | 'man'
  born: string
  organisation: string
  province: string
  role: Role
}

/** People of the centres that the contract's demo people don't run. */
export const newcomers: Newcomer[] = [
  {
    key: 'zarivar-manager',
    given: 'شیلان',
    family: 'زریوارنما',
    en: 'Shilan Zarivarnama',
    gender: 'woman',
    born: '1983-04-02',
    organisation: 'zarivar',
    province: 'kurdistan',
    role: 'centre_manager',
  },
  {
    key: 'zarivar-trainer',
    given: 'هیمن',
    family: 'کندوپرور',
    en: 'Hemin Kanduparvar',
    gender: 'man',
    born: '1979-09-23',
    organisation: 'zarivar',
    province: 'kurdistan',
    role: 'trainer',
  },
  {
    key: 'hamun-manager',
    given: 'یعقوب',
    family: 'هامون‌نما',
    en: 'Yaghub Hamunnama',
    gender: 'man',
    born: '1976-12-11',
    organisation: 'hamun',
    province: 'sistan-baluchestan',
    role: 'centre_manager',
  },
  {
    key: 'hamun-trainer',
    given: 'گلنار',
    family: 'آبیارنما',
    en: 'Golnar Abyarnama',
    gender: 'woman',
    born: '1988-07-05',
    organisation: 'hamun',
    province: 'sistan-baluchestan',
    role: 'trainer',
  },
]

/** Which centre may teach which trade; the sewing permit of «آفتاب» ran out three weeks ago and was not renewed. */
export const permits: [organisation: string, trade: string, ranOut?: number][] = [
  ['aftab', 'building-electrician'],
  ['aftab', 'industrial-electrician'],
  ['aftab', 'garment-light-women', 21],
  ['badgir', 'garment-light-women'],
  ['badgir', 'building-electrician'],
  ['zarivar', 'beekeeper'],
  ['hamun', 'field-crop-irrigation'],
]

export type DemoOffering = Pick<
  OfferingOrder,
  'courseId' | 'code' | 'seats' | 'deliveryMode' | 'audience'
> &
  Partial<Pick<OfferingOrder, 'place'>> & {
    key: string; organisation: string; manager: string; trainer: string
    /** The first day, counted from the seeding day, and how many days later it ends. */
    starts: number; days: number
    slots: DemoSlot[]
  }
/** `from` counts days of the week from the seeding day's own, so that a class can meet on that very day. */
type DemoSlot = { weekdays?: number[]; from?: number[]; startsAt: string; endsAt: string; room?: string; part?: Part }

const aftab = {
  organisation: 'aftab',
  manager: 'centre-manager',
  courseId: 'building-electrician',
  deliveryMode: 'fixed',
  audience: 'mixed',
} as const

/** What centres have opened. */
export const offerings: DemoOffering[] = [
  {
    ...aftab,
    key: 'finished',
    code: 'NM-1404-017',
    trainer: 'trainer-2',
    starts: -120,
    days: 82,
    seats: 16,
    slots: [{ weekdays: [0, 2, 4], startsAt: '08:00', endsAt: '12:30', room: 'کارگاه برق ۱' }],
  },
  {
    ...aftab,
    key: 'running',
    code: 'NM-1405-001',
    trainer: 'trainer',
    starts: -21,
    days: 82,
    seats: 16,
    slots: [
      { from: [0, 2], startsAt: '08:00', endsAt: '12:30', room: 'کارگاه برق ۱' },
      { from: [4], startsAt: '08:00', endsAt: '10:30', room: 'کلاس ۲', part: 'theory' },
    ],
  },
  {
    ...aftab,
    key: 'upcoming',
    code: 'NM-1405-009',
    trainer: 'trainer',
    starts: 35,
    days: 90,
    seats: 16,
    slots: [{ weekdays: [1, 3], startsAt: '16:00', endsAt: '20:00', room: 'کارگاه برق ۲' }],
  },
  {
    ...aftab,
    key: 'evening',
    code: 'NM-1405-012',
    trainer: 'trainer-2',
    starts: 14,
    days: 70,
    seats: 2,
    slots: [{ weekdays: [0, 2], startsAt: '17:00', endsAt: '20:30', room: 'کارگاه برق ۱' }],
  },
  {
    key: 'electricians-yazd',
    code: 'NM-1405-011',
    organisation: 'badgir',
    manager: 'other-centre-manager',
    trainer: 'other-trainer',
    courseId: 'building-electrician',
    deliveryMode: 'industry',
    audience: 'men',
    starts: 28,
    days: 80,
    seats: 10,
    slots: [{ weekdays: [0, 1, 2], startsAt: '14:00', endsAt: '18:00' }],
    place: 'کارخانهٔ نمونهٔ کاشی',
  },
  {
    key: 'garments',
    code: 'NM-1405-002',
    organisation: 'badgir',
    manager: 'other-centre-manager',
    trainer: 'other-trainer',
    courseId: 'garment-light-women',
    deliveryMode: 'fixed',
    audience: 'mixed',
    starts: 14,
    days: 89,
    seats: 12,
    slots: [{ weekdays: [0, 2, 4], startsAt: '09:00', endsAt: '13:00', room: 'کارگاه دوخت' }],
  },
  {
    key: 'bees',
    code: 'NM-1405-003',
    organisation: 'zarivar',
    manager: 'zarivar-manager',
    trainer: 'zarivar-trainer',
    courseId: 'beekeeper',
    deliveryMode: 'rural',
    audience: 'mixed',
    starts: 31,
    days: 33,
    seats: 14,
    slots: [{ weekdays: [3, 4], startsAt: '09:00', endsAt: '14:00' }],
    place: 'روستای نمونهٔ نی',
  },
  {
    key: 'cooperatives',
    code: 'NM-1405-005',
    organisation: 'zarivar',
    manager: 'zarivar-manager',
    trainer: 'zarivar-trainer',
    courseId: 'cooperative-managers',
    deliveryMode: 'fixed',
    audience: 'mixed',
    starts: 24,
    days: 28,
    seats: 20,
    slots: [{ weekdays: [0, 2], startsAt: '16:00', endsAt: '18:00', room: 'کلاس همایش' }],
  },
  {
    key: 'irrigation',
    code: 'NM-1405-004',
    organisation: 'hamun',
    manager: 'hamun-manager',
    trainer: 'hamun-trainer',
    courseId: 'cereal-irrigation',
    deliveryMode: 'mobile',
    audience: 'mixed',
    starts: 38,
    days: 20,
    seats: 15,
    slots: [{ weekdays: [0, 1, 2], startsAt: '07:00', endsAt: '11:00' }],
    place: 'دهستان نمونهٔ ادیمی',
  },
]
