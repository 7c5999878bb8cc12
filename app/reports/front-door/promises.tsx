import type { Text } from '~/shared/text'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'

/** A page of headings with a paragraph each: what we promise about privacy and accessibility. */
export function Promises({ title, lead, parts }: { title: Text; lead: Text; parts: readonly (readonly [heading: Text, words: Text])[] }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(title)} lead={t(lead)} />
      {parts.map(([heading, words]) => (
        <Section key={heading.en} title={t(heading)}>
          <p className="max-w-prose">{t(words)}</p>
        </Section>
      ))}
    </>
  )
}
