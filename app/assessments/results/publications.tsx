import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import { parts } from '../messages'
import { messages, resultsRefusals } from './messages'
import type { Publication } from './results.server'

export function Publications({
  publications,
  mayRun,
  answer,
}: {
  publications: Publication[]
  mayRun: boolean
  answer?: FormAnswer
}) {
  const t = useText()
  const language = useLanguage()
  return (
    <Section title={t(messages.publications)}>
      <ul className="grid max-w-3xl gap-4">
        {publications.map(({ id, part, publishedAt, publisherFa, publisherEn, results, unlookedBecause, reason, isCorrection, corrections }) => (
          <li key={id} className="grid gap-3 rounded-lg border border-line bg-surface p-5">
            <p className="flex flex-wrap items-center gap-x-3">
              <strong>{t(parts[part])}</strong> <InstantText instant={publishedAt} />
              <span className="text-soft-ink">
                {t(messages.publishedBy, { count: results, name: (language === 'en' && publisherEn) || publisherFa })}
              </span>
            </p>
            {unlookedBecause && <p>{t(messages.unlooked)} <bdi>{unlookedBecause}</bdi></p>}
            {reason && (
              <p>
                <Badge tone="danger">{t(messages.takenBack)} <bdi>{reason}</bdi></Badge>
              </p>
            )}
            {!reason && isCorrection && <p className="text-soft-ink">{t(messages.correction)}</p>}
            {!reason && mayRun && !isCorrection && (
              <details open={answer?.typed?.publicationId === id}>
                <summary className="cursor-pointer py-1 text-accent">{t(messages.unpublish)}</summary>
                <p className="my-2 text-soft-ink">{t(messages.unpublishLead)}{corrections > 0 && ` ${t(messages.unpublishWith, { count: corrections })}`}</p>
                <ActionForm
                  id={`unpublish-${id}`}
                  answer={answer?.typed?.publicationId === id ? answer : undefined}
                  labels={{ reason: t(messages.unpublishWhy) }}
                  refusals={resultsRefusals}
                  className="grid gap-3"
                >
                  <input type="hidden" name="intent" value="unpublish" />
                  <input type="hidden" name="publicationId" value={id} />
                  <TextField name="reason" label={t(messages.unpublishWhy)} maxLength={500} />
                  <div>
                    <SubmitButton look="danger">{t(messages.unpublish)}</SubmitButton>
                  </div>
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
