import { Section } from '~/shared/ui/page-header'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { TextLink } from '~/shared/ui/text-link'
import { groupCode } from '../certificate'
import { StatusBadge } from '../certificate-status'
import { messages } from '../messages'
import type { Example } from './examples.server'

export function Examples({ examples }: { examples: Example[] }) {
  const t = useText()
  if (examples.length === 0) return null
  return (
    <Section title={t(messages.demoExamples)} id="examples">
      <ul className="grid gap-2">
        {examples.map(({ code, status }) => (
          <li key={code} className="flex flex-wrap items-center gap-3">
            <TextLink to={`/verify/${code}`}><Ltr>{groupCode(code)}</Ltr></TextLink>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
