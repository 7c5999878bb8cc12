import { useState } from 'react'
import type { Text } from '../../text'
import { messages } from './messages'

/** Sends a file beside the form around it; what stands against it, or that it didn't arrive, stays as `problem`. */
export function useUpload<Kept>(address: string) {
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Text>()
  async function send(fields: Record<string, string | File>): Promise<Kept | undefined> {
    setSending(true)
    setProblem(undefined)
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    try {
      const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } })
      const { kept, message } = (await answer.json()) as { kept?: Kept; message?: Text }
      if (!kept) setProblem(message ?? messages.editorUploadFailed)
      return kept
    } catch {
      setProblem(messages.editorUploadFailed)
    } finally {
      setSending(false)
    }
  }
  return { send, sending, problem, forget: () => setProblem(undefined) }
}
