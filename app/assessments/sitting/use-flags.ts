import { useEffect, useState } from 'react'

/** The questions a candidate marked to come back to: a private note of this browser, no part of the answers. */
export function useFlags(sittingId: string) {
  const [flags, setFlags] = useState(new Set<number>())
  const key = `flags:${sittingId}`
  useEffect(() => {
    setFlags(new Set((sessionStorage.getItem(key) ?? '').split(',').filter(Boolean).map(Number)))
  }, [key])
  const toggle = (position: number) => setFlags(known => {
    const next = new Set(known)
    if (!next.delete(position)) next.add(position)
    sessionStorage.setItem(key, [...next].join(','))
    return next
  })
  return { flags, toggle }
}
