import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextArea } from '~/shared/ui/text-area'
import { TextField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import { nameIn } from '../person'
import { messages, refusals } from './messages'
import type { FactorReset } from './second-factor-resets.server'

type Props = { resets: FactorReset[]; viewerId: string; asked: boolean; answer?: FormAnswer }

export function ResetsPage({ resets, viewerId, asked, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      {asked && !answer && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {t(messages.asked)}
          </Notice>
        </div>
      )}
      <Section title={t(messages.list)}>
        <Table
          caption={t(messages.list)}
          hideCaption
          rows={resets}
          rowKey={reset => reset.id}
          empty={<p className="text-soft-ink">{t(messages.none)}</p>}
          columns={[
            { key: 'person', header: t(messages.person), cell: reset => nameIn(reset, language) },
            {
              key: 'by',
              header: t(messages.askedBy),
              cell: reset => (
                <div>
                  {nameIn({ nameFa: reset.askedByFa, nameEn: reset.askedByEn }, language)}
                  <span className="block text-sm text-soft-ink">
                    <InstantText instant={reset.askedAt} />
                  </span>
                </div>
              ),
            },
            { key: 'reason', header: t(messages.reason), long: true, cell: reset => <bdi>{reset.reason}</bdi> },
            { key: 'state', header: t(messages.state), cell: reset => <State reset={reset} viewerId={viewerId} /> },
          ]}
        />
      </Section>
      <Section title={t(messages.ask)}>
        <ActionForm
          answer={answer}
          labels={{ person: t(messages.person), reason: t(messages.reason) }}
          refusals={refusals}
          refusedFields={{ 'nobody-here': 'person', 'own-factor': 'person', 'role-beyond': 'person', 'already-asked': 'person' }}
          action="/second-factor-resets"
        >
          <TextField
            name="person"
            label={t(messages.person)}
            hint={t(messages.personHint)}
            ltr
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextArea name="reason" label={t(messages.reason)} rows={2} maxLength={500} />
          <FormActions>
            <SubmitButton>{t(messages.ask)}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Section>
    </>
  )
}

function State({ reset, viewerId }: { reset: FactorReset; viewerId: string }) {
  const t = useText()
  const language = useLanguage()
  if (reset.confirmedByFa) {
    const name = nameIn({ nameFa: reset.confirmedByFa, nameEn: reset.confirmedByEn }, language)
    return <Badge tone="success">{t(messages.confirmedBy, { name })}</Badge>
  }
  if (reset.askedBy === viewerId) return <span className="text-sm text-soft-ink">{t(messages.yoursWaits)}</span>
  return (
    <form
      method="post"
      action={`/second-factor-resets/${reset.id}/confirmation`}
      className="grid justify-items-start gap-2"
    >
      <Badge tone="due">{t(messages.waiting)}</Badge>
      <SubmitButton size="small" look="secondary">
        {t(messages.confirm)}
      </SubmitButton>
    </form>
  )
}
