import type { Text } from '~/shared/text'

export const notices = {
  asked: (owner: Text, course: Text): Text => ({
    fa: `${owner.fa} برای آزمون «${course.fa}» سالنی در مرکز شما می‌خواهد`,
    en: `${owner.en} asks for a room at your centre for the exam “${course.en}”`,
  }),
  answered: (answer: 'agreed' | 'declined', course: Text, room: string): Text => (answer === 'agreed'
    ? { fa: `سالن «${room}» برای آزمون «${course.fa}» در اختیار شماست`, en: `The room “${room}” is yours for the exam “${course.en}”` }
    : { fa: `سالن «${room}» برای آزمون «${course.fa}» داده نشد`, en: `The room “${room}” was declined for the exam “${course.en}”` }),
  renamed: (course: Text, room: string): Text => ({
    fa: `سالن شما در آزمون «${course.fa}»: ${room}`,
    en: `Your room in the exam “${course.en}”: ${room}`,
  }),
}
