import { useEffect } from 'react'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { closingMessages as messages } from './closing-messages'
import { ClosedNotice } from './outbox-notices'
import { useSending } from './use-sending'

type Props = {
  sitting: {
    id: string
    personId: string
    dueAt: Date
    submittedAt: Date
    closedHow: 'candidate' | 'time' | 'officer' | null
    receipt: string
    courseTitle: Text
  }
  /** Answers that came after the end, and that nobody had decided about when the page was drawn. */
  late: number
  /** Where the candidate was sent away from the exam, the centre that did so. */
  sentAwayBy?: Text
}

/** After the end: the code that proves it. What this device still holds is sent once more, then wiped from it. */
export function Receipt({ sitting, late, sentAwayBy }: Props) {
  const t = useText()
  const { sending, wipe } = useSending({
    sittingId: sitting.id,
    personId: sitting.personId,
    dueAt: sitting.dueAt.toISOString(),
    isOver: true,
  })
  const how = { candidate: undefined, time: messages.byTime, officer: sentAwayBy ? undefined : messages.byOfficer }[sitting.closedHow ?? 'candidate']
  const isEmpty = sending.state !== 'starting' && sending.waiting === 0
  useEffect(() => {
    if (isEmpty) void wipe.current?.()
  }, [isEmpty, wipe])
  return (
    <>
      <PageHeader title={t(messages.receiptTitle)} lead={t(messages.receiptLead)} />
      <div className="grid max-w-2xl gap-6">
        <p className="rounded-lg border border-line bg-surface p-6 text-center text-2xl font-bold tracking-widest">
          <Ltr>{sitting.receipt}</Ltr>
        </p>
        <DescriptionList
          items={[
            { term: t(messages.examOf), value: t(sitting.courseTitle) },
            {
              term: t(messages.handedInAt),
              value: (
                <>
                  <InstantText instant={sitting.submittedAt} />
                  {how && <p className="text-sm font-normal text-soft-ink">{t(how)}</p>}
                </>
              ),
            },
          ]}
        />
        {sending.waiting > 0 && (
          <Notice kind="warning" alert>
            {t(messages.unsentAfterEnd, { count: sending.waiting })}
          </Notice>
        )}
        <ClosedNotice sending={{ ...sending, kept: late + sending.kept }} />
        {sentAwayBy && <Notice kind="warning">{t(messages.sentAway)}</Notice>}
        <p className="text-soft-ink">{sentAwayBy ? t(messages.sentAwayNext, { centre: t(sentAwayBy) }) : t(messages.whatNext)}</p>
        <div>
          <LinkButton to="/results">{t(messages.toResults)}</LinkButton>
        </div>
      </div>
    </>
  )
}
