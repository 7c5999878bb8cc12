import { describe, expect, test } from 'vitest'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { admissionCardPdf, cardWords } from '~/assessments/exam-day/admission-card-pdf.server'
import { readAdmissionCard } from '~/assessments/exam-day/admission-card.server'
import { openRoom } from '~/assessments/rooms/open-room.server'
import { sql } from '~/shared/sql.server'
import { createCentre, createSession, createTrainee, minutesFrom } from '../factories/assessments'
import { done } from '../factories/people'

describe('the admission card on paper', () => {
  async function createCard() {
    const centre = await createCentre()
    const examSessionId = await createSession(centre, { startsFrom: minutesFrom(new Date(), 5 * 24 * 60), seats: 1, policy: 'skill-negative' })
    await sql`update exam_sessions set registration_opens_at = now() - interval '1 day'`
    const id = 'aaaaaaaa-0000-4000-8000-000000000001'
    await openRoom(centre.officer, examSessionId, { id, organisationId: centre.organisationId, name: 'کارگاه برق', seats: 4 })
    const trainee = await createTrainee(centre)
    await done(bookSeat(trainee, examSessionId, trainee.id, undefined, id))
    return { centre, examSessionId, trainee }
  }

  test('is its holder’s alone and names seat, room and how wrong answers count', async () => {
    const { centre, examSessionId, trainee } = await createCard()
    const card = await readAdmissionCard(trainee, examSessionId)
    const words = await cardWords(card, 'fa', new Date())
    expect(words).toMatchObject({ name: trainee.nameFa, seat: '۲', room: 'کارگاه برق' })
    expect(words.rules.join()).toContain('هر ۳ پاسخ نادرست')
    // The code names the booking, nobody's name.
    expect(card.address).toMatch(new RegExp(`/exam-sessions/${examSessionId}/check-ins\\?booking=[0-9a-f-]{36}$`))
    await expect(readAdmissionCard(await createTrainee(centre), examSessionId)).rejects.toMatchObject({ status: 404 })
    await expect(readAdmissionCard(centre.officer, examSessionId)).rejects.toMatchObject({ status: 404 })
  })

  test('names the day until which one may start where that is another one', async () => {
    const { examSessionId, trainee } = await createCard()
    const begins = async (language: 'fa' | 'en') => {
      const { facts } = await cardWords(await readAdmissionCard(trainee, examSessionId), language, new Date())
      return facts.find(({ label }) => label === (language === 'fa' ? 'ساعت' : 'Time'))!.value
    }
    await sql`update exam_sessions set starts_from = '2027-05-02T05:30:00Z', starts_until = '2027-05-02T06:30:00Z', ends_by = '2027-05-05T00:00:00Z'`
    expect(await begins('fa')).toBe('۰۹:۰۰، آغاز تا ۱۰:۰۰')
    await sql`update exam_sessions set starts_until = '2027-05-04T06:30:00Z'`
    expect(await begins('fa')).toBe('۰۹:۰۰، آغاز تا ۱۰:۰۰ ۱۴\u00A0اردیبهشت\u00A0۱۴۰۶')
    expect(await begins('en')).toContain('one may start until 10:00 on ')
  })

  test.each(['fa', 'en'] as const)('is a PDF of one page: %s', async language => {
    const { examSessionId, trainee } = await createCard()
    const pdf = Buffer.from(await admissionCardPdf(await readAdmissionCard(trainee, examSessionId), language))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(1)
  })
})
