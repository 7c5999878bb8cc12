import { Form, useSubmit } from '@remix-run/react'
import { useEffect } from 'react'
import { useNumber, useText } from '~/shared/ui/language'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { closingMessages as messages } from './closing-messages'
import { ClosedNotice } from './outbox-notices'
import { QuestionList } from './question-list'
import { SavedBadge } from './saved-badge'
import { isAnswered, type PaperItem } from './sitting'
import { useSending } from './use-sending'

type Props = {
  sitting: { id: string; personId: string; dueAt: Date; savedAt: Date | null }
  paper: (Pick<PaperItem, 'position' | 'value'> & { isPartly: boolean })[]
  /** By the server's clock when the page was drawn; with a script the page ends it by itself. */
  isOver: boolean
  /** Answers that came after the end and wait for a person. */
  late: number
}

/** Before the end: what is answered, what is not, and whether the server has it all. */
export function Summary({ sitting, paper, isOver, late }: Props) {
  const t = useText()
  const number = useNumber()
  const { sending } = useSending({
    sittingId: sitting.id,
    personId: sitting.personId,
    dueAt: sitting.dueAt.toISOString(),
    savedAt: sitting.savedAt?.toISOString(),
  })
  const submit = useSubmit()
  const address = `/sittings/${sitting.id}/submission`
  useEffect(() => {
    if (sending.state === 'closed') submit(null, { method: 'post', action: address })
  }, [sending.state, address, submit])
  const answered = new Set(paper.filter(({ value }) => isAnswered(value)).map(({ position }) => position))
  const partly = paper.filter(({ isPartly }) => isPartly).map(({ position }) => number(position))
  const missing = paper.length - answered.size
  const waiting = sending.waiting > 0 ? t(messages.stillWaiting, { count: sending.waiting }) : undefined
  return (
    <>
      <PageHeader title={t(isOver ? messages.overTitle : messages.summaryTitle)} lead={t(isOver ? messages.overLead : messages.summaryLead)} />
      <div className="grid max-w-2xl grid-cols-1 gap-6">
        <Notice kind={missing > 0 ? 'warning' : 'success'}>
          {missing > 0
            ? t(messages.someUnanswered, { count: missing })
            : t(messages.allAnswered, { total: paper.length })}
        </Notice>
        {partly.length > 0 && <Notice kind="warning">{t(messages.partly, { list: partly.join(t(messages.listSeparator)) })}</Notice>}
        <ClosedNotice sending={{ ...sending, kept: late }} />
        <QuestionList paper={paper} answered={answered} base={`/sittings/${sitting.id}`} />
        <SavedBadge sending={sending} />
        <Form method="post" action={address} className="flex flex-wrap items-center gap-3">
          <SubmitButton why={waiting}>{t(messages.finish)}</SubmitButton>
          {!isOver && <LinkButton to={`/sittings/${sitting.id}`}>{t(messages.goBack)}</LinkButton>}
        </Form>
      </div>
    </>
  )
}
