import { useText } from '~/shared/ui/language'
import { messages } from './messages'

const parts = [
  { title: messages.checkIn, minutes: 10, look: 'bg-due-ground text-due-ink' },
  { title: messages.miniLesson, minutes: 15, look: 'bg-info-ground text-info' },
  { title: messages.activity, minutes: 40, look: 'bg-accent text-on-accent' },
  { title: messages.sharing, minutes: 15, look: 'bg-info-ground text-info' },
  { title: messages.reflection, minutes: 10, look: 'bg-due-ground text-due-ink' },
] as const

const widths = { 10: 'sm:grow-[10]', 15: 'sm:grow-[15]', 40: 'sm:grow-[40]' }

/** The ninety minutes of a meeting, each part as long as it lasts: beside each other, on a phone under each other. */
export function Ninety() {
  const t = useText()
  return (
    <ol className="flex flex-col overflow-hidden rounded-lg border border-line sm:flex-row">
      {parts.map(({ title, minutes, look }) => (
        <li key={title.en} className={`${widths[minutes]} flex min-h-12 basis-0 items-center justify-between gap-2 px-3 py-2 leading-snug sm:flex-col sm:justify-center sm:py-5 sm:text-center ${look}`}>
          <b>{t(title)}</b>
          <span className="text-sm">{t(messages.minutesShort, { count: minutes })}</span>
        </li>
      ))}
    </ol>
  )
}
