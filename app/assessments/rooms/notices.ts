import type { Text } from '~/shared/text'

export const notices = {
  renamed: (course: Text, room: string): Text => ({
    fa: `سالن شما در آزمون «${course.fa}»: ${room}`,
    en: `Your room in the exam “${course.en}”: ${room}`,
  }),
}
