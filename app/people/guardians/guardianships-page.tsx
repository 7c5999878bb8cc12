import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { nameIn, RELATIONS } from '../person'
import { relationTitles } from '../registration/messages'
import type { Guardianship } from './guardianships.server'
import { messages, refusals } from './messages'

type Child = { id: string; nameFa: string; nameEn: string | null }

export function GuardianshipsPage({
  child,
  guardianships,
  answer,
}: {
  child: Child
  guardianships: Guardianship[]
  answer?: FormAnswer
}) {
  const t = useText()
  const language = useLanguage()
  const labels = { nameFa: t(messages.nameFa), mobile: t(messages.mobileNumber), relation: t(messages.relation) }
  return (
    <>
      <PageHeader title={t(messages.title, { name: nameIn(child, language) })} lead={t(messages.lead)} />
      <Table
        caption={t(messages.guardian)}
        hideCaption
        rows={guardianships}
        rowKey={row => row.id}
        empty={<Notice kind="warning">{t(messages.none)}</Notice>}
        columns={[
          { key: 'name', header: t(messages.guardian), cell: row => nameIn(row, language) },
          { key: 'relation', header: t(messages.relation), cell: row => t(relationTitles[row.relation]) },
          { key: 'mobile', header: t(messages.mobile), cell: row => <Ltr>{row.mobile}</Ltr> },
          { key: 'state', header: t(messages.state), cell: row => <State row={row} /> },
        ]}
      />
      <Section title={t(messages.add)}>
        <ActionForm answer={answer} labels={labels} refusals={refusals} action={`/people/${child.id}/guardianships`}>
          <TextField name="nameFa" label={labels.nameFa} />
          <DigitsField name="mobile" label={labels.mobile} autoComplete="off" />
          <RadioGroup
            name="relation"
            label={labels.relation}
            columns={2}
            options={RELATIONS.map(value => ({ value, label: t(relationTitles[value]) }))}
          />
          <FormActions>
            <SubmitButton>{t(messages.add)}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Section>
    </>
  )
}

function State({ row }: { row: Guardianship }) {
  const t = useText()
  const language = useLanguage()
  if (row.endedAt) return <Badge>{t(messages.ended)}</Badge>
  if (row.verifiedAt) {
    const how = t(row.verifiedHow === 'seen' ? messages.seen : messages.document)
    return (
      <div>
        <Badge tone="success">{t(messages.verified)}</Badge>
        <span className="block text-sm text-soft-ink">
          {t(messages.verifiedBy, {
            how,
            name: nameIn({ nameFa: row.verifiedByFa ?? '', nameEn: row.verifiedByEn }, language),
          })}
        </span>
      </div>
    )
  }
  return (
    <form method="post" action={`/guardianships/${row.id}/verification`} className="grid justify-items-start gap-2">
      <Badge tone="due">{t(messages.waiting)}</Badge>
      <span className="flex flex-wrap gap-2">
        <SubmitButton size="small" look="secondary" name="how" value="seen">
          {t(messages.seen)}
        </SubmitButton>
        <SubmitButton size="small" look="secondary" name="how" value="document">
          {t(messages.document)}
        </SubmitButton>
      </span>
    </form>
  )
}
