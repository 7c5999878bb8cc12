import { Button, LinkButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { messages } from './messages'

/** Shown this once. */
export function RecoveryCodes({ codes, then }: { codes: string[]; then: string }) {
  const t = useText()
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t(messages.recoveryTitle)} lead={t(messages.recoveryLead)} />
      <ul className="grid grid-cols-2 gap-x-8 gap-y-3 rounded-lg border border-line bg-surface p-6 text-lg">
        {codes.map(code => (
          <li key={code}>
            <Ltr className="font-semibold tabular-nums">{code}</Ltr>
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-3">
        <LinkButton to={then} look="primary">
          {t(messages.codesKept)}
        </LinkButton>
        <Button data-print="">{t(messages.print)}</Button>
      </div>
    </div>
  )
}
