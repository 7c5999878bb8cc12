import { useEffect, useState } from 'react'

/**
 * The number of what a form is to make. It stays while the page is made fresh around the form, so that a second press makes
 * no second one; once that stands in the list, the form is empty again under the next number (its `key`).
 */
export function useFormId(newId: string, made: readonly { id: string }[]) {
  const [id, setId] = useState(newId)
  const isMade = made.some(one => one.id === id)
  useEffect(() => {
    if (isMade) setId(newId)
  }, [isMade, newId])
  return id
}
