import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import type { ExamSession } from '../assessment'
import { messages } from './messages'
import { SessionFacts } from './session-facts'

type Props = { session: ExamSession; worksHere: boolean; title: Text; verb: Text; refusals: Record<string, Text>; answer?: FormAnswer }

/** The page behind a one-button form: asks the same in words, or says why not. */
export function AskAgain({ session, worksHere, title, verb, refusals, answer }: Props) {
  const t = useText()
  const address = `/exam-sessions/${session.id}`
  return (
    <>
      <PageHeader
        title={t(title)}
        lead={t(session.courseTitle)}
        crumbs={[{ label: t(messages.listTitle), to: '/exam-sessions' }]}
      />
      <div className="grid max-w-2xl gap-8">
        {worksHere && !answer && <Notice>{t(messages.worksHere)}</Notice>}
        <ActionForm answer={answer} refusals={refusals}>
          <FormActions>
            {!answer?.refused && !worksHere && <SubmitButton>{t(verb)}</SubmitButton>}
            <LinkButton to={address}>{t(messages.back)}</LinkButton>
          </FormActions>
        </ActionForm>
        <SessionFacts session={session} />
      </div>
    </>
  )
}
