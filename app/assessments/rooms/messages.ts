import type { Text } from '~/shared/text'
import type { AnswerRefusal } from './answer-request.server'
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
  free: { fa: '{free} صندلی خالی', en: '{free} {free|seat|seats} free' },
  nobody: { fa: 'هنوز کسی در این سالن نیست.', en: 'Nobody sits in this room yet.' },
  seat: { fa: 'صندلی {seat}', en: 'Seat {seat}' },
  add: { fa: 'افزودن سالن', en: 'Add a room' },
  addLead: {
    fa: 'صندلی‌های سالن تازه پس از صندلی‌های موجود شماره می‌خورد و اگر کسی در انتظار باشد، به نوبت به او می‌رسد. از مرکز دیگر نخست اجازه گرفته می‌شود و سالنش پس از موافقت آن مرکز افزوده می‌شود.',
    en: 'Its seats are numbered after those there are, and go to the people waiting, in order. Another centre is asked first, and its room is added when it agrees.',
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
  requests: { fa: 'سالن‌هایی که از مرکزهای دیگر خواسته‌اید', en: 'Rooms asked of other centres' },
  waitingAnswer: { fa: 'در انتظار پاسخ', en: 'Waiting for an answer' },
  declined: { fa: 'داده نشد', en: 'Declined' },
  agreed: { fa: 'موافقت شد', en: 'Agreed' },
  withdraw: { fa: 'درخواست را پس بگیر', en: 'Withdraw the request' },
  asked: { fa: 'درخواست سالن از مرکز شما', en: 'Your centre is asked for a room' },
  askedLead: { fa: '{owner} می‌خواهد آزمون «{course}» را در سالن شما هم برگزار کند.', en: '{owner} would like to hold the exam “{course}” in a room of yours too.' },
  seatCount: { fa: '{seats} صندلی', en: '{seats} {seats|seat|seats}' },
  reason: { fa: 'پیام به مرکز برگزارکننده', en: 'Message to the centre that asks' },
  reasonHint: { fa: 'برای نمونه: آن روز سالن در اختیار کلاس است.', en: 'For example: a class is in the room on that day.' },
  agree: { fa: 'موافقیم؛ سالن را می‌دهیم', en: 'Agree and lend the room' },
  decline: { fa: 'نمی‌شود', en: 'Decline' },
  answeredOn: { fa: 'پاسخ مرکز شما:', en: 'Your centre’s answer:' },
  lent: { fa: 'سالن‌های مرکز شما در آزمون‌های دیگر', en: 'Your centre’s rooms in other centres’ exams' },
  lentBy: { fa: '{room}، آزمونِ {owner}', en: '{room}, an exam of {owner}' },
} satisfies Record<string, Text>

export const roomRefusals = {
  'has-begun': { fa: 'آزمون آغاز یا لغو شده است.', en: 'The exam has begun or was cancelled.' },
  'not-the-last': { fa: 'فقط سالنی حذف می‌شود که آخر از همه افزوده شده است.', en: 'Only the room that was added last can be taken back.' },
  'not-empty': { fa: 'کسی در این سالن صندلی دارد؛ نخست نوبت او را لغو کنید.', en: 'Somebody has a seat in this room; cancel that first.' },
  'not-a-centre-here': { fa: 'این مرکز در استان آزمون نیست.', en: 'That centre is not in the exam’s province.' },
  'already-answered': { fa: 'به این درخواست پیش‌تر پاسخ دیگری داده شده یا پس گرفته شده است.', en: 'This request was answered otherwise, or withdrawn, meanwhile.' },
  'agreed-meanwhile': { fa: 'مرکز موافقت کرده است؛ سالن را از فهرست سالن‌ها حذف کنید.', en: 'The centre has agreed meanwhile; take the room back in the list of rooms.' },
  'too-many-seats': { fa: 'یک آزمون بیش از ۲۰۰۰ صندلی ندارد.', en: 'One exam has at most 2000 seats.' },
} satisfies Record<RoomRefusal | TakeBackRefusal | AnswerRefusal | 'agreed-meanwhile', Text>
