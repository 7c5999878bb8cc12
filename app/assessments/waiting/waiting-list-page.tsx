import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import type { ExamSession } from '../assessment'
import { bookingRefusals, messages as sessionMessages } from '../exam-sessions/messages'
import { SessionFacts } from '../exam-sessions/session-facts'
import { messages, waitRefusals } from './messages'

type Props = { session: ExamSession; worksHere: boolean; wait?: { place: number }; answer?: FormAnswer }

/** One's own place in the list, or the way into it. */
export function WaitingListPage({ session, worksHere, wait, answer }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(session.courseTitle)}
        crumbs={[{ label: t(sessionMessages.listTitle), to: '/exam-sessions' }]}
      />
      <div className="grid max-w-2xl gap-8">
        {wait ? <Notice title={t(messages.place, wait)}>{t(messages.placeWhy)}</Notice> : worksHere ? <Notice>{t(sessionMessages.worksHere)}</Notice> : <p>{t(messages.fullWhy)}</p>}
        <ActionForm answer={answer} refusals={{ ...bookingRefusals, ...waitRefusals }}>
          <FormActions>
            {wait ? (
              <SubmitButton look="secondary" name="intent" value="leave">{t(messages.leave)}</SubmitButton>
            ) : !worksHere && (
              <SubmitButton name="intent" value="wait">{t(messages.enter)}</SubmitButton>
            )}
            <LinkButton to={`/exam-sessions/${session.id}`}>{t(sessionMessages.back)}</LinkButton>
          </FormActions>
        </ActionForm>
        <SessionFacts session={session} />
      </div>
    </>
  )
}
