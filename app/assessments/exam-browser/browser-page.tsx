import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import type { readBrowserPage } from './browser-page.server'
import { messages } from './messages'

type Props = Awaited<ReturnType<typeof readBrowserPage>> & { isKept: boolean; answer?: FormAnswer }

/** Why another browser is refused and how the right one is opened; the officer says here which is right. */
export function BrowserPage({ session, isNeeded, browser, startAddress, keys, isKept, answer }: Props) {
  const t = useText()
  const crumb = useSessionCrumb()
  const at = `/exam-sessions/${session.id}`
  const numerals = useLanguage() === 'fa' ? 'list-[persian]' : 'list-decimal'
  return (
    <div className="max-w-3xl">
      <PageHeader title={isNeeded ? t(messages.needed) : t(messages.title)} crumbs={[crumb(session)]} />
      {isNeeded ? (
        <>
          <Notice
            kind={browser === 'right' ? 'success' : keys ? 'info' : 'warning'}
            title={t(messages.thisOne)}
            actions={<LinkButton size="small" to={at}>{t(messages.toExam)}</LinkButton>}
          >
            {t(messages[browser])}
          </Notice>
          <Section title={t(messages.how)} id="how">
            <ol className={`grid gap-2 ps-6 ${numerals}`}>
              {[messages.how1, messages.how2, messages.how3, messages.how4].map(step => <li key={step.en}>{t(step)}</li>)}
            </ol>
          </Section>
        </>
      ) : <Notice>{t(messages.notNeeded)}</Notice>}
      {keys && (
        <Section title={t(messages.keys)} id="keys">
          {isKept && !answer && (
            <div className="mb-5">
              <Notice kind="success" alert>{isNeeded ? t(messages.kept, { count: keys.configKeys.length + keys.examKeys.length }) : t(messages.keptNone)}</Notice>
            </div>
          )}
          <p className="mb-5 max-w-prose text-soft-ink">{t(messages.keysLead)}</p>
          <p className="mb-5"><b>{t(messages.startAddress)}: </b><Ltr>{startAddress}</Ltr></p>
          <ActionForm
            answer={answer}
            initial={{ configKeys: keys.configKeys.join('\n'), examKeys: keys.examKeys.join('\n') }}
            labels={{ configKeys: t(messages.configKeys), examKeys: t(messages.examKeys) }}
          >
            <TextArea name="configKeys" label={t(messages.configKeys)} hint={t(messages.configKeysHint)} optional maxLength={3000} />
            <TextArea name="examKeys" label={t(messages.examKeys)} hint={t(messages.examKeysHint)} optional rows={2} maxLength={3000} />
            <FormActions><SubmitButton>{t(messages.save)}</SubmitButton></FormActions>
          </ActionForm>
        </Section>
      )}
    </div>
  )
}
