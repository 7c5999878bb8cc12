import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { besideFile, FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { messages, refusals } from './messages'

export function NewImportPage({
  newId,
  organisation,
  answer,
}: {
  newId: string
  organisation: { id: string; name: Text }
  answer?: FormAnswer
}) {
  const t = useText()
  const at = `/organisations/${organisation.id}`
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[
          { label: t(organisation.name), to: at },
          { label: t(messages.title), to: `${at}/imports` },
        ]}
      />
      <Section title={t(messages.templates)}>
        <p className="mb-3 max-w-prose text-soft-ink">{t(messages.templatesLead)}</p>
        <div className="flex flex-wrap gap-3">
          <LinkButton to={`${at}/imports/template.xlsx`} plain>
            {t(messages.templateXlsx)}
          </LinkButton>
          <LinkButton to={`${at}/imports/template.csv`} plain>
            {t(messages.templateCsv)}
          </LinkButton>
        </div>
      </Section>
      <Section title={t(messages.file)}>
        <ActionForm
          answer={answer}
          labels={{ file: t(messages.file) }}
          refusals={refusals}
          refusedFields={besideFile(refusals)}
          encType="multipart/form-data"
        >
          <input type="hidden" name="id" value={newId} />
          <FileField
            name="file"
            label={t(messages.file)}
            kinds={t(messages.fileKinds)}
            maxMegabytes={11}
            accept=".xlsx,.csv,.txt"
          />
          <FormActions>
            <SubmitButton>{t(messages.upload)}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Section>
    </div>
  )
}
