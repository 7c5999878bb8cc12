import { Form } from '@remix-run/react'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import CircleCheck from 'lucide-react/icons/circle-check'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { RichTextView } from '~/shared/ui/rich-text-view'
import { addressOf } from '../course'
import { CheckForm } from './check-form'
import type { readLessonPage } from './lesson-page.server'
import { messages } from './messages'

type Props = Awaited<ReturnType<typeof readLessonPage>> & {
  /** The question whose answer was just refused, and why. */
  slip: { code: string; refused: string } | null
}

export function LessonPage({ offering, lesson, unitTitle, previous, next, isFinished, isLearning, slip }: Props) {
  const t = useText()
  const address = addressOf(offering.id, { kind: 'lesson', id: lesson.id })
  return (
    <article className="mx-auto max-w-3xl">
      <PageHeader
        title={t(lesson.title)}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(unitTitle), to: `/offerings/${offering.id}#lessons` },
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
      <RichTextView
        document={lesson.document}
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
                refused={slip?.code === code ? slip.refused : undefined}
              />
            )
          )
        }}
      />
      <footer className="mt-10 grid gap-6 border-t border-line pt-6">
        {isLearning && !isFinished && (
          <Form method="post" action={`${address}/progress`}>
            <SubmitButton icon={CircleCheck}>{t(next ? messages.finish : messages.finishLast)}</SubmitButton>
          </Form>
        )}
        <nav aria-label={t(messages.path)} className="flex flex-wrap justify-between gap-3">
          {previous ? (
            <LinkButton to={addressOf(offering.id, previous)} icon={ArrowLeft} mirrored look="quiet">
              {t(messages.previous, { title: t(previous.title) })}
            </LinkButton>
          ) : (
            <LinkButton to={`/offerings/${offering.id}`} look="quiet">
              {t(messages.toOutline)}
            </LinkButton>
          )}
          {next && (
            <LinkButton to={addressOf(offering.id, next)} icon={ArrowRight} mirrored>
              {t(messages.next, { title: t(next.title) })}
            </LinkButton>
          )}
        </nav>
      </footer>
    </article>
  )
}
