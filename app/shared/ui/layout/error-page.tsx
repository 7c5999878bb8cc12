import type { Language, Text } from '../../text'
import { LinkButton } from '../button'
import { useEndedRole } from '../ended-role'
import { LanguageProvider, useNumber, useText } from '../language'
import { messages } from '../messages'

const words = {
  400: [messages.e400Title, messages.e400],
  401: [messages.e401Title, messages.e401],
  403: [messages.e403Title, messages.e403],
  404: [messages.e404Title, messages.e404],
  429: [messages.e429Title, messages.e429],
  500: [messages.e500Title, messages.e500],
} as const

const isKnown = (status: number): status is keyof typeof words => status in words

/** The reader's own home, and words where those of the status say too little. */
type Known = { status: number; home?: string; title?: Text; text?: Text }

function Explanation({ status, home = '/', ...own }: Known) {
  const t = useText()
  const endedRole = useEndedRole()
  const [title, text] = words[isKnown(status) ? status : status < 500 ? 400 : 500]
  return (
    <div className="max-w-xl py-6">
      <p className="text-4xl font-extrabold text-accent">{useNumber()(status)}</p>
      <h1 className="mt-1">{t(own.title ?? title)}</h1>
      <p className="mt-3 text-lg text-soft-ink">{t(own.text ?? text)}</p>
      {endedRole && <p className="mt-3">{t(endedRole)}</p>}
      <div className="mt-6 flex flex-wrap gap-3">
        {status === 401
          ? <LinkButton to="/login" look="primary" plain>{t(messages.signIn)}</LinkButton>
          : <LinkButton to={home} look="primary" plain>{t(messages.toHome)}</LinkButton>}
        <LinkButton to="/courses" plain>{t(messages.toCourses)}</LinkButton>
      </div>
    </div>
  )
}

/** A "no" and what to do about it. Where the reader's language isn't known (`languages`), both are given. */
export function ErrorPage({ languages, ...known }: Known & { languages?: Language[] }) {
  if (!languages) return <Explanation {...known} />
  return languages.map(language => (
    <div key={language} lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'}>
      <LanguageProvider language={language}><Explanation {...known} /></LanguageProvider>
    </div>
  ))
}
