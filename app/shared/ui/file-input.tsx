import type { InputHTMLAttributes } from 'react'
import { useText } from './language'
import { messages } from './messages'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> & { [data: `data-${string}`]: unknown }

/** The browser says "Choose file" and "No file chosen" in its own language; here the page does, and the name of a chosen file is shown. */
export function FileInput(props: Props) {
  const t = useText()
  return (
    <div className="relative">
      <input
        {...props}
        type="file"
        className={'block w-full rounded-md border border-dashed border-edge bg-surface p-3 text-sm hover:border-accent ' +
          'file:me-4 file:min-h-9 file:w-32 file:cursor-pointer file:rounded-sm file:border-0 file:bg-accent-ground file:text-transparent ' +
          'aria-invalid:border-2 aria-invalid:border-danger disabled:bg-sunken disabled:text-soft-ink ' +
          "data-[named='']:text-transparent [&:invalid:not([data-named=yes])]:text-transparent"}
      />
      <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 start-3 grid w-32 place-items-center text-sm font-semibold text-accent forced-colors:hidden">
        {t(messages.choose)}
      </span>
    </div>
  )
}
