import type { Text } from '~/shared/text'
import type { RoomRefusal } from './open-room.server'
import type { TakeBackRefusal } from './take-back-room.server'

export const messages = {
  title: { fa: 'سالن‌ها و صندلی‌ها', en: 'Rooms and seats' },
  rooms: { fa: 'سالن‌ها', en: 'Rooms' },
  nth: { fa: 'نفر {place}:', en: 'No. {place}:' },
  centre: { fa: 'مرکز', en: 'Centre' },
  room: { fa: 'سالن', en: 'Room' },
  range: { fa: 'صندلی {from} تا {to}', en: 'Seats {from} to {to}' },
  taken: { fa: '{taken} از {seats} گرفته شده', en: '{taken} of {seats} taken' },
  free: { fa: '{free} صندلی خالی', en: '{free} seats free' },
  nobody: { fa: 'هنوز کسی در این سالن نیست.', en: 'Nobody sits in this room yet.' },
  seat: { fa: 'صندلی {seat}', en: 'Seat {seat}' },
  add: { fa: 'افزودن سالن', en: 'Add a room' },
  addLead: {
    fa: 'صندلی‌های سالن تازه پس از صندلی‌های موجود شماره می‌خورد و اگر کسی در انتظار باشد، به نوبت به او می‌رسد.',
    en: 'Its seats are numbered after those there are, and go to the people waiting, in order.',
  },
  name: { fa: 'نام سالن', en: 'Name of the room' },
  nameHint: { fa: 'برای نمونه: سالن ۳، طبقهٔ دوم', en: 'For example: Hall 3, second floor' },
  seats: { fa: 'تعداد صندلی', en: 'Seats' },
  addIt: { fa: 'سالن را بیفزا', en: 'Add the room' },
  change: { fa: 'ویرایش سالن', en: 'Change the room' },
  renameHint: { fa: 'داوطلبانِ این سالن از نام تازه باخبر می‌شوند.', en: 'The candidates of this room are told the new name.' },
  renameIt: { fa: 'نام را عوض کن', en: 'Rename' },
  takeBack: { fa: 'سالن را حذف کن', en: 'Take the room back' },
  chooseRoom: { fa: 'کدام سالن؟', en: 'Which room?' },
  anyRoom: { fa: 'نخستین صندلی خالی', en: 'The first free seat' },
  lent: { fa: 'سالن‌های مرکز شما در آزمون‌های دیگر', en: 'Your centre’s rooms in other centres’ exams' },
  lentBy: { fa: '{room}، آزمونِ {owner}', en: '{room}, an exam of {owner}' },
} satisfies Record<string, Text>

export const roomRefusals = {
  'has-begun': { fa: 'آزمون آغاز یا لغو شده است.', en: 'The exam has begun or was cancelled.' },
  'not-the-last': { fa: 'فقط سالنی حذف می‌شود که آخر از همه افزوده شده است.', en: 'Only the room that was added last can be taken back.' },
  'not-empty': { fa: 'کسی در این سالن صندلی دارد؛ نخست نوبت او را لغو کنید.', en: 'Somebody has a seat in this room; cancel that first.' },
  'not-a-centre-here': { fa: 'این مرکز در استان آزمون نیست.', en: 'That centre is not in the exam’s province.' },
  'too-many-seats': { fa: 'یک آزمون بیش از ۲۰۰۰ صندلی ندارد.', en: 'One exam has at most 2000 seats.' },
} satisfies Record<RoomRefusal | TakeBackRefusal, Text>
