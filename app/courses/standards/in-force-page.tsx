import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { messages } from './messages'
import type { StandardHead, StandardVersion } from './standard-text'

export function InForcePage({ standard, version }: { standard: StandardHead; version: StandardVersion }) {
  const t = useText()
  const at = `/standards/${standard.id}`
  const own = `${at}/versions/${version.version}`
  return (
    <>
      <PageHeader
        title={t(messages.putInForce)}
        lead={t(messages.putInForceLead)}
        crumbs={[
          { label: standard.title ? t(standard.title) : standard.id, to: at },
          { label: t(messages.version, { n: version.version }), to: own },
        ]}
      />
      <ActionForm>
        <FormActions>
          <SubmitButton>{t(messages.putInForce)}</SubmitButton>
          {standard.current !== null && (
            <LinkButton to={`${at}/diff?from=${standard.current}&to=${version.version}`}>{t(messages.compareCurrent)}</LinkButton>
          )}
          <LinkButton look="quiet" to={own}>{t(messages.back)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
