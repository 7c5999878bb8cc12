import type { Answer, ItemBody } from '~/courses/questions/question'
import { Said, SaidRichly, useWords } from '~/courses/questions/said'
import { fill, localDigits, type Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { messages } from './messages'

/** What a question asks in words of one's own or a file: its text and its picture, without a field to answer in. */
export function AskedQuestion({ body }: { body: ItemBody }) {
  const words = useWords()
  return (
    <div className="grid gap-4">
      {body.rich ? <SaidRichly words={body.stem} rich={body.rich} /> : <p className="max-w-prose whitespace-pre-line"><Said words={body.stem} /></p>}
      {body.figure && <img src={words(body.figure.src)} alt={words(body.figure.alt)} loading="lazy" className="max-w-full rounded-md" />}
    </div>
  )
}

type HandedIn = {
  value: Answer | null
  /** Of a file: a PDF or a redrawn photo, which `address` sends. */
  fileType: string | null
  sheetNumber: number | null
  address: string
  /** What is said of an answer that lies on a paper sheet: what its reader is to do differs. */
  onPaper: Text
}

/** What somebody wrote or handed in, for whoever marks it or looks into its mark. */
export function HandedInAnswer({ value, fileType, sheetNumber, address, onPaper }: HandedIn) {
  const t = useText()
  const language = useLanguage()
  if (fileType === 'application/pdf') return <LinkButton plain to={address}>{t(messages.openPdf)}</LinkButton>
  if (fileType)
    return (
      <a href={address} target="_blank" rel="noopener">
        <img src={address} alt={t(messages.photo)} loading="lazy" className="max-w-full rounded-md border border-line" />
      </a>
    )
  const written = [value ?? ''].flat().join('\n')
  // Before the sheet: one that was given back empty has a number too.
  if (!written.trim()) return <p className="text-soft-ink">{t(messages.blank)}</p>
  if (sheetNumber) return <Notice kind="info">{fill(t(onPaper), { sheet: localDigits(sheetNumber, language) }, language)}</Notice>
  return <div className="rounded-lg border border-line bg-surface p-5 font-normal wrap-anywhere whitespace-pre-wrap" dir="auto">{written}</div>
}
