import { useEffect, useState } from 'react'
import type { HandedFile } from '../handed-files/handed-file'
import type { PaperItem } from './sitting'

/** What was handed in for each question that takes a file. It happens in another tab: asked for anew when this one is seen again. */
export function useHandedFiles(files: string, paper: PaperItem[], isPractice: boolean) {
  const [handed, setHanded] = useState(
    () => new Map(paper.flatMap(({ position, handed }) => (handed ? [[position, handed] as const] : []))),
  )
  const items = paper.flatMap(({ kind, position }) => (kind === 'file' ? [position] : [])).join()
  useEffect(() => {
    if (!items || isPractice) return
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
    document.addEventListener('visibilitychange', onSeen)
    addEventListener('focus', onSeen)
    return () => {
      document.removeEventListener('visibilitychange', onSeen)
      removeEventListener('focus', onSeen)
    }
  }, [files, items, isPractice])
  return handed
}
