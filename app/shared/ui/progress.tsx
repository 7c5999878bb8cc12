import { useText } from './language'
import { messages } from './messages'

/** How far along, as a bar and in words. */
export function Progress({ label, value, of, text }: { label: string; value: number; of: number; text?: string }) {
  const t = useText()
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{label}</span>
        <span className="text-sm text-soft-ink">{text ?? t(messages.ofTotal, { value, total: of })}</span>
      </div>
      <progress value={value} max={of || 1} aria-label={label} className="bar" />
    </div>
  )
}
