import type { MouseEvent } from 'react'
import { formMessages } from '../../messages'
import type { Text } from '../../text'
import { Button } from '../button'
import { useText } from '../language'
import { messages } from './messages'

/** Puts a chosen file into the text, and says beside it what stands against that. A file that is too large would be cut off on its way, without a word. */
export function PutButton({ onPut, isReady, sending, file, mostMegabytes, problem, id }: {
  onPut: (event: MouseEvent<HTMLButtonElement>) => void
  isReady: boolean
  sending: boolean
  file?: File
  mostMegabytes: number
  problem?: Text
  /** Of the words about what is wrong. */
  id: string
}) {
  const t = useText()
  const isTooLarge = file !== undefined && file.size > mostMegabytes * 1_048_576
  return (
    <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
      <Button onClick={onPut} disabled={sending || isTooLarge || !isReady} size="small">
        {t(sending ? messages.editorUploading : messages.editorInsert)}
      </Button>
      {(isTooLarge || problem) && (
        <p id={id} role="alert" className="text-sm font-semibold text-danger">
          {isTooLarge ? t(formMessages.fileTooLarge, { n: mostMegabytes }) : t(problem!)}
        </p>
      )}
    </div>
  )
}
