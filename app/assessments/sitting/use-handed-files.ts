import { useEffect, useState } from 'react'
import type { HandedFile } from '../handed-files/handed-file'
import type { PaperItem } from './sitting'

const EVERY = 3000
const MOST_LOOKS = 400

/**
 * What was handed in for each question that takes a file. It happens on a page of its own, in another tab: asked for anew
 * when this one is seen again, and every few seconds from the moment that page was opened, for both may be in sight.
 */
export function useHandedFiles(files: string, paper: PaperItem[], isPractice: boolean) {
  const [handed, setHanded] = useState(
    () => new Map(paper.flatMap(({ position, handed }) => (handed ? [[position, handed] as const] : []))),
  )
  const items = paper.flatMap(({ kind, position }) => (kind === 'file' ? [position] : [])).join()
  useEffect(() => {
    if (!items || isPractice) return
    let asking: ReturnType<typeof setInterval> | undefined
    let looks = 0
    async function look() {
      if (document.visibilityState === 'hidden') return
      for (const item of items.split(',').map(Number)) {
        const answer = await fetch(`${files}/${item}`, { headers: { Accept: 'application/json' } }).catch(() => undefined)
        const said = answer?.ok ? ((await answer.json().catch(() => ({}))) as { handed?: HandedFile | null }) : {}
        const { handed } = said
        if (handed) setHanded(known => new Map(known).set(item, { ...handed, handedAt: new Date(handed.handedAt) }))
      }
    }
    const onSeen = () => void look()
    const onOpened = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || !target.closest<HTMLAnchorElement>('[target]')?.pathname.startsWith(`${files}/`)) return
      clearInterval(asking)
      looks = 0
      asking = setInterval(() => (looks++ < MOST_LOOKS ? void look() : clearInterval(asking)), EVERY)
    }
    document.addEventListener('click', onOpened)
    document.addEventListener('visibilitychange', onSeen)
    addEventListener('focus', onSeen)
    return () => {
      clearInterval(asking)
      document.removeEventListener('click', onOpened)
      document.removeEventListener('visibilitychange', onSeen)
      removeEventListener('focus', onSeen)
    }
  }, [files, items, isPractice])
  return handed
}
