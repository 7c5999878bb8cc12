import { useRef } from 'react'
import { Button } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { InstantText } from '~/shared/ui/time'
import { messages } from './messages'
import { ClosedNotice, OutboxNotices } from './outbox-notices'
import { Question } from './question'
import { QuestionList } from './question-list'
import { SavedBadge } from './saved-badge'
import { itemOfField, type PaperItem } from './sitting'
import { Timer } from './timer'
import { useFinish } from './use-finish'
import { useFlags } from './use-flags'
import { useHandedFiles } from './use-handed-files'
import { usePaper } from './use-paper'

type Props = {
  sitting: { id: string; personId: string; startedAt: Date; dueAt: Date; savedAt: Date | null; extraMinutes: number }
  paper: PaperItem[]
  /** What was said to the room until the page was drawn. */
  said: { id: string; words: string; sentAt: Date }[]
  now: Date
  /** Answers of the plain form that were too long to be saved. */
  tooLong?: { item: number; typed: string }[]
  /** The page is only tried: nothing is sent, and in the end this is told how many were answered. */
  practice?: (answered: number) => void
}

// On a phone a bar that stays at the top, on a desk a card beside the questions.
const beside =
  'sticky top-0 z-10 [@media(max-height:26rem)]:static -mx-4 border-b border-line bg-ground px-4 py-3 sm:-mx-6 sm:px-6 lg:order-2 lg:top-6 lg:mx-0 ' +
  'lg:self-start lg:rounded-lg lg:border lg:bg-surface lg:p-5'

/** The exam's page: a plain form that, once its program runs, saves by itself and keeps what can't be sent. */
export function Paper({ sitting, paper, said, now, tooLong, practice }: Props) {
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const files = `/sittings/${sitting.id}/files`
  const handed = useHandedFiles(files, paper, practice !== undefined)
  const { sending, sender, answered: written, record, wipe, isTimeUp } = usePaper({ sitting, paper, form, isPractice: practice !== undefined })
  const answered = new Set([...written, ...handed.keys()])
  const { flags, toggle } = useFlags(sitting.id)
  const { finish: handIn, isStuck } = useFinish({
    sittingId: sitting.id,
    isClosed: sending.state === 'closed',
    flush: async () => (await sender.current?.flush()) ?? false,
    isTimeUp,
  })
  const isAlive = sending.state !== 'starting'
  const finish = !practice ? handIn : async () => {
    await wipe.current?.()
    practice(answered.size)
  }

  return (
    <form
      ref={form}
      method="post"
      autoComplete="off"
      onChange={event => record(itemOfField((event.target as unknown as HTMLInputElement).name))}
      onBlur={event => event.target instanceof HTMLTextAreaElement && sender.current?.waiting.size && void sender.current.ping()}
      onSubmit={event => isAlive && event.preventDefault()}
      className="grid grid-cols-1 gap-x-10 gap-y-6 max-lg:[@media(min-height:26rem)]:[&_:is(input,select,textarea,button)]:scroll-mt-40 lg:grid-cols-[minmax(0,1fr)_17rem]"
    >
      <aside aria-label={t(messages.timeLeft)} className={beside}>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 lg:grid lg:gap-4">
          <Timer
            dueAt={sending.dueAt}
            now={now}
            clockAhead={sending.clockAhead}
            isAlive={isAlive && (sending.clockAhead !== 0 || sending.isFailing || practice !== undefined)}
            extraMinutes={sitting.extraMinutes}
            onOver={finish}
          />
          <SavedBadge sending={sending} isPractice={practice !== undefined} />
        </div>
        <QuestionList compact paper={paper} answered={answered} flags={flags} />
      </aside>
      <div className="grid min-w-0 content-start gap-6">
        {(isAlive || !practice) && <OutboxNotices sending={sending} />}
        <ClosedNotice sending={sending} />
        <RoomMessages messages={sending.messages.length > 0 ? sending.messages : said} />
        {paper.map(item => (
          <Question
            key={item.position}
            item={item}
            total={paper.length}
            files={files}
            handed={handed.get(item.position)}
            tooLong={tooLong?.find(one => one.item === item.position)?.typed}
            disabled={sending.state === 'closed'}
            report={practice ? undefined : `/sittings/${sitting.id}/question-reports?item=${item.position}`}
            flag={isAlive ? { isSet: flags.has(item.position), toggle: () => toggle(item.position) } : undefined}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          {isAlive ? (
            <Button look="primary" onClick={() => void finish()}>
              {t(practice ? messages.practiceOver : messages.toSummary)}
            </Button>
          ) : (
            <>
              {!practice && (
                <Button look="primary" type="submit" name="then" value="stay">
                  {t(messages.saveAll)}
                </Button>
              )}
              <Button type="submit" name="then" value="finish">
                {t(practice ? messages.practiceOver : messages.toSummary)}
              </Button>
            </>
          )}
        </div>
        {isStuck && <Notice kind="warning" alert>{t(messages.finishNeedsServer)}</Notice>}
      </div>
    </form>
  )
}

function RoomMessages({ messages: said }: { messages: { id: string; words: string; sentAt: Date | string }[] }) {
  const t = useText()
  return (
    <div role="status" className="grid gap-3 empty:absolute">
      {said.map(({ id, words, sentAt }) => (
        <Notice key={id} title={t(messages.officerSays)}>
          <bdi>{words}</bdi> <span className="text-soft-ink">(<InstantText instant={sentAt} part="time" />)</span>
        </Notice>
      ))}
    </div>
  )
}
