import { Form } from '@remix-run/react'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import CircleCheck from 'lucide-react/icons/circle-check'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { MediaView } from '~/shared/ui/media-view'
import { PageHeader } from '~/shared/ui/page-header'
import { RichTextView } from '~/shared/ui/rich-text-view'
import { addressOf } from '../course'
import { ShutStep } from '../offerings/shut-step'
import { CheckForm } from './check-form'
import keepScript from './keep-beside.js?url'
import { hasBeside, hasPlayed, type Slip } from './lesson'
import type { readLessonPage } from './lesson-page.server'
import awayScript from './media-away.js?url'
import placeScript from './media-place.ts?url'
import { messages } from './messages'

type Read = Awaited<ReturnType<typeof readLessonPage>>
type Step = Pick<NonNullable<Read['next']>, 'kind' | 'id' | 'title'>
type Props = Omit<Read, 'previous' | 'next'> & {
  previous: Step | null
  next: Step | null
  /** The course, where an author looks at a draft. */
  draftOf?: string
  slip: Slip | null
}

export function LessonPage({ offering, lesson, lock, unitTitle, previous, next, isFinished, isLearning, slip, draftOf }: Props) {
  const t = useText()
  const place = (step: Step) => (draftOf ? `/courses/${draftOf}/lessons/${step.id}/preview` : addressOf(offering.id, step))
  const address = place({ kind: 'lesson', id: lesson.id, title: lesson.title })
  const outline = draftOf ? `/courses/${draftOf}/editor` : `/offerings/${offering.id}`
  const plays = lesson.document !== null && hasPlayed(lesson.document)
  const keepsPlace = isLearning && plays
  return (
    <article className="mx-auto max-w-3xl" data-places={keepsPlace ? `${address}/media-places` : undefined}>
      {keepsPlace && <script src={placeScript} defer />}
      {plays && <script src={awayScript} defer />}
      {!draftOf && lesson.document && hasBeside(lesson.document) && <script src={keepScript} defer />}
      <PageHeader
        title={t(lesson.title)}
        crumbs={[
          { label: t(offering.courseTitle), to: outline },
          { label: t(unitTitle), to: draftOf ? outline : `${outline}#lessons` },
        ]}
        badges={
          <>
            <Badge>{t(messages.minutes, { count: lesson.minutes })}</Badge>
            {isFinished && (
              <Badge tone="success" icon={CircleCheck}>
                {t(messages.finished)}
              </Badge>
            )}
          </>
        }
      />
      {lock && <ShutStep offeringId={offering.id} lock={lock} />}
      {lesson.document && <RichTextView
        document={lesson.document}
        media={MediaView}
        check={code => {
          const check = lesson.checks[code]
          return (
            check && (
              <CheckForm
                key={code}
                code={code}
                check={check}
                address={address}
                isOpen={isLearning}
                slip={slip?.code === code ? slip : undefined}
              />
            )
          )
        }}
      />}
      <footer className="mt-10 grid gap-6 border-t border-line pt-6">
        {isLearning && !isFinished && !lock && (
          <Form method="post" action={`${address}/progress`}>
            <SubmitButton icon={CircleCheck}>{t(next ? messages.finish : messages.finishLast)}</SubmitButton>
          </Form>
        )}
        <nav aria-label={t(messages.path)} className="flex flex-wrap justify-between gap-3">
          {previous ? (
            <LinkButton to={place(previous)} icon={ArrowLeft} mirrored look="quiet">
              {t(messages.previous, { title: t(previous.title) })}
            </LinkButton>
          ) : (
            <LinkButton to={outline} look="quiet">
              {t(messages.toOutline)}
            </LinkButton>
          )}
          {next && (
            <LinkButton to={place(next)} icon={ArrowRight} mirrored>
              {t(messages.next, { title: t(next.title) })}
            </LinkButton>
          )}
        </nav>
      </footer>
    </article>
  )
}
