import { useFetcher } from '@remix-run/react'
import { useRef } from 'react'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { Said } from '../said'
import { messages } from './messages'
import type { SimilarItem } from './similar-items.server'

/** Looks for questions like the one being typed, half a second after the last letter. */
export function useSimilar(courseId: string, item?: string) {
  const fetcher = useFetcher<{ similar: SimilarItem[] }>()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const look = (stem: string) => {
    clearTimeout(waiting.current)
    const use = document.querySelector<HTMLInputElement>('[name=use]')?.value ?? 'practice'
    waiting.current = setTimeout(() => {
      if (stem.trim().length < 8) return
      fetcher.submit({ stem: stem.slice(0, 2000), use, ...(item && { item }) }, { method: 'post', action: `/courses/${courseId}/questions/likenesses` })
    }, 500)
  }
  return { similar: fetcher.data?.similar ?? [], look }
}

export function SimilarList({ items }: { items: SimilarItem[] }) {
  const t = useText()
  return (
    <div aria-live="polite">
      {items.length > 0 && (
        <Notice kind="warning" title={t(messages.similarTitle)}>
          <ul className="grid gap-1">
            {items.map(({ id, code, percent, stem }) => (
              <li key={id}>
                <a href={`/questions/${id}`} target="_blank" rel="noreferrer" className="text-accent underline"><Ltr>{code}</Ltr></a>
                {' – '}{t(messages.similarPercent, { percent })}{stem && <>{': '}<Said words={stem} /></>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
