import { Ltr } from '../ltr'
import { useText } from '../language'
import { Section } from '../page-header'
import { TextLink } from '../text-link'
import { sample } from './messages'

const swatches = [
  ['ground', 'bg-ground'], ['surface', 'bg-surface'], ['sunken', 'bg-sunken'], ['ink', 'bg-ink'], ['soft-ink', 'bg-soft-ink'],
  ['line', 'bg-line'], ['edge', 'bg-edge'], ['accent', 'bg-accent'], ['accent-ground', 'bg-accent-ground'], ['due', 'bg-due'],
  ['due-ground', 'bg-due-ground'], ['success', 'bg-success'], ['danger', 'bg-danger'], ['info', 'bg-info'],
] as const

export function TypeSamples() {
  const t = useText()
  return (
    <>
      <Section title={t(sample.type)}>
        <div className="grid max-w-prose gap-3">
          <p className="text-3xl font-bold leading-tight">{t(sample.heading1)}</p>
          <p className="text-xl font-bold">{t(sample.heading2)}</p>
          <p className="text-lg font-bold">{t(sample.heading3)}</p>
          <p>{t(sample.paragraph)} <TextLink to="/courses">{t(sample.link)}</TextLink> <TextLink to="/clubs">{t(sample.linkLong)}</TextLink>.</p>
          <p>{t(sample.codes)} <Ltr>7411-20-052-1</Ltr> · <Ltr>+98 970 123 4567</Ltr> · <Ltr>name@school.example</Ltr></p>
          <p className="text-sm text-soft-ink">{t(sample.small)}</p>
        </div>
      </Section>
      <Section title={t(sample.colours)}>
        <ul className="flex flex-wrap gap-3">
          {swatches.map(([name, look]) => (
            <li key={name} className="grid w-24 gap-1 text-xs"><span className={`h-12 rounded-md border border-line ${look}`} /><Ltr>{name}</Ltr></li>
          ))}
        </ul>
      </Section>
    </>
  )
}
