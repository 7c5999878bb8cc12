import { useRef, useState } from 'react'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { Said } from '../said'
import { messages } from './messages'
import type { SimilarItem } from './similar-items.server'

/**
 * Looks for questions like the one being typed, half a second after the last letter. Not by Remix's fetcher: whose answer
 * came while the form was being saved and its redirect led to a page not visited before, that one emptied the page
 * («Didn't find any matches after fetcher action», lazy route discovery of @remix-run/router 1.23).
 */
export function useSimilar(courseId: string, item?: string) {
  const [similar, setSimilar] = useState<SimilarItem[]>([])
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef<AbortController>(undefined)
  const look = (stem: string) => {
    clearTimeout(waiting.current)
    asked.current?.abort()
    if (stem.trim().length < 8) return
    waiting.current = setTimeout(async () => {
      const use = document.querySelector<HTMLInputElement>('[name=use]')?.value ?? 'practice'
      const { signal } = (asked.current = new AbortController())
      const body = new URLSearchParams({ stem: stem.slice(0, 2000), use, ...(item && { item }) })
      // Saving looks again: what this one doesn't find in time is no loss.
      const answer = await fetch(`/courses/${courseId}/questions/likenesses`, { method: 'POST', body, signal }).catch(() => undefined)
      const found: { similar: SimilarItem[] } | undefined = answer?.ok ? await answer.json().catch(() => undefined) : undefined
      if (found) setSimilar(found.similar)
    }, 500)
  }
  return { similar, look }
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
