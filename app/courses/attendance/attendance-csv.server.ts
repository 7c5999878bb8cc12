import { asCsv } from '~/people/imports/sheets.server'
import { nameIn } from '~/people/person'
import { today, writeDay } from '~/shared/calendar'
import type { Language } from '~/shared/text'
import type { readClassAttendance } from './class-attendance.server'
import { percentOf } from './attendance'
import { messages, statuses } from './messages'

/** The grid as a file: a row a trainee, a column a meeting. Days and numbers in Latin digits, for other programs. */
export function attendanceCsv({ meetings, rows }: Awaited<ReturnType<typeof readClassAttendance>>, language: Language) {
  const cell = (row: (typeof rows)[number], meetingId: string) => {
    const { status, missed } = row.cells.find(one => one.classMeetingId === meetingId) ?? {}
    return !status ? '' : status === 'late' && missed ? `${statuses.late[language]} (${missed})` : statuses[status][language]
  }
  return asCsv([
    [messages.seat[language], messages.name[language], ...meetings.map(({ startsAt }) => writeDay(today(startsAt), 'en')), messages.minutesThere[language], messages.percentThere[language]],
    ...rows.map(row => [
      row.seatNumber ?? '', nameIn(row, language), ...meetings.map(({ id }) => cell(row, id)), row.delivered, percentOf(row) ?? '',
    ]),
  ])
}
