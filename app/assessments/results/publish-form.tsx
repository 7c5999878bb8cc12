import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { Checkbox } from '~/shared/ui/choices'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import type { Part } from '../assessment'
import { messages, resultsRefusals } from './messages'
import type { Sampled } from './results.server'

export type SampledPaper = Sampled & { name: string; to: string }

/** A part's fresh results go before their candidates, and the written part's once its sample was looked through, or not with a reason. */
export function PublishForm({ part, fresh, papers, answer }: { part: Part; fresh: number; papers: SampledPaper[]; answer?: FormAnswer }) {
  const t = useText()
  const unseen = papers.filter(({ isUnseen }) => isUnseen).length
  const labels = { moderated: t(messages.marksSeen), unlookedBecause: t(messages.unlookedBecause) }
  return (
    <section className="grid gap-4 rounded-lg border border-line bg-surface p-5">
      <h3 className="text-lg">{t(part === 'written' ? messages.publishWritten : messages.publishPractical)}</h3>
      <ActionForm
        id={`publish-${part}`} answer={answer} labels={labels} refusals={resultsRefusals} className="grid gap-4"
        refusedFields={{ 'sample-unseen': 'unlookedBecause' }}
      >
        <p className="text-soft-ink">{t(messages.freshCount, { count: fresh })}</p>
        <input type="hidden" name="intent" value="publish" />
        <input type="hidden" name="part" value={part} />
        {papers.length > 0 && (
          <div>
            <h4 className="text-base">{t(messages.samplePapers)}</h4>
            <ul className="mt-1 grid gap-1">{papers.map(paper => <li key={paper.to}><PaperLine {...paper} /></li>)}</ul>
          </div>
        )}
        <Checkbox name="moderated" label={labels.moderated} />
        {unseen > 0 && (
          <Notice kind="warning">
            <p>{t(messages.sampleWaits, { count: unseen })}</p>
            <details className="mt-2" open={answer?.refused === 'sample-unseen' || Boolean(answer?.typed?.unlookedBecause) || undefined}>
              <summary className="cursor-pointer py-2 text-accent">{t(messages.publishUnlooked)}</summary>
              <TextField name="unlookedBecause" label={labels.unlookedBecause} hint={t(messages.unlookedHint)} optional maxLength={500} />
            </details>
          </Notice>
        )}
        <div>
          <SubmitButton>{t(messages.publish)}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  )
}

function PaperLine({ name, to, lookers, isUnseen, isBarred }: SampledPaper) {
  const t = useText()
  const language = useLanguage()
  const title = t(messages.samplePaperOf, { name })
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {isBarred ? <span className="inline-flex min-h-11 items-center">{title}</span> : <TextLink to={to} className="inline-flex min-h-11 items-center">{title}</TextLink>}
      {isUnseen && <Badge tone="due">{t(messages.notSeen)}</Badge>}
      {lookers.map(({ nameFa, nameEn, isOwn }) => {
        const looker = (language === 'en' && nameEn) || nameFa
        return <Badge key={looker} tone="success">{isOwn ? t(messages.seen) : t(messages.seenBy, { name: looker })}</Badge>
      })}
      {isBarred && <span className="text-sm text-soft-ink">{t(messages.barred)}</span>}
    </span>
  )
}
