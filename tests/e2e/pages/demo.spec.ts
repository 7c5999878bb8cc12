import { as, expect, knownPlaces, test } from '../support'

test('the demo has a question in its own course’s lesson, and a permit that ran out is told where a class is opened', async ({ browser }) => {
  const { centre, ownCourse } = await knownPlaces()
  const trainer = await as(browser, 'trainer')
  await trainer.goto(`/courses/${ownCourse.id}/lessons/${ownCourse.lesson}/preview`)
  await expect(trainer.getByRole('main')).toContainText('پیش از باز کردن در کولر چه می‌کنید؟')
  const manager = await as(browser, 'centre-manager')
  await manager.goto(`/centres/${centre}/offerings/new`)
  await expect(manager.getByRole('main')).toContainText('نازک‌دوز زنانه: مجوز تا')
})
