import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { Steps } from '~/shared/ui/steps'
import { TextArea } from '~/shared/ui/text-area'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { messages as shared } from '../messages'
import type { PublicOffering } from '../offerings/offering'
import { PlaceText } from '../offerings/place-text'
import { messages as targetGroups } from '../target-groups/messages'
import type { ApplyReason } from './application'
import { messages, refusalsFor } from './messages'
import type { OtherClass } from './obstacles.server'

/** Whether the reader may apply, and where else when not. */
export type Asking = { refused: ApplyReason | null; awaitsGuardian: boolean; others: OtherClass[] }
type Props = { offering: PublicOffering; asking: Asking; answer?: FormAnswer }

/** The form; for whom it would refuse, why and what else there is. What was refused after all comes back as it was typed. */
export function Ask({ offering, asking: { refused, awaitsGuardian, others }, answer }: Props) {
  const t = useText()
  if (!refused) return <AskForm offering={offering} awaitsGuardian={awaitsGuardian} answer={answer} />
  return (
    <>
      {answer?.refused ? <AskForm offering={offering} awaitsGuardian={false} answer={answer} isAgain /> : (
        <div className="max-w-3xl">
          <Notice
            kind="warning"
            title={t(messages.cannotApply)}
            actions={refused === 'gender-unknown' && <LinkButton look="secondary" to="/profile">{t(messages.toProfile)}</LinkButton>}
          >
            {t(refusalsFor(offering.audience)[refused])}
          </Notice>
        </div>
      )}
      {refused !== 'guardian-missing' && <OtherClasses others={others} courseId={offering.courseId} />}
    </>
  )
}

function OtherClasses({ others, courseId }: { others: OtherClass[]; courseId: string }) {
  const t = useText()
  return (
    <Section
      title={t(messages.otherClasses)}
      id="others"
      actions={<LinkButton look="secondary" size="small" to={`/courses/${courseId}#offerings`}>{t(messages.toCoursePage)}</LinkButton>}
    >
      <p className="max-w-prose text-soft-ink">{t(others.length > 0 ? messages.otherClassesLead : messages.noOtherClass)}</p>
      <ul className="mt-3 grid max-w-3xl gap-3">
        {others.map(({ id, organisationName, provinceTitle, startsOn, seatsLeft }) => (
          <li key={id} className="rounded-md border border-line bg-surface px-4 py-2">
            <TextLink to={`/offerings/${id}/applications/new`}>
              <PlaceText parts={[t(organisationName), t(provinceTitle)]} />
            </TextLink>
            <span className="block text-sm text-soft-ink">
              {t(shared.startsOn)}: <DayText day={startsOn} />{t(shared.listComma)}
              {seatsLeft > 0 ? t(shared.seatsLeft, { count: seatsLeft }) : t(shared.seatsFull)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

type FormProps = Pick<Props, 'offering' | 'answer'> & { awaitsGuardian: boolean; isAgain?: boolean }

function AskForm({ offering, answer, awaitsGuardian, isAgain = false }: FormProps) {
  const t = useText()
  const isFull = offering.seatsLeft === 0
  const words = isAgain ? messages.sendAgain : isFull ? messages.sendWaiting : messages.send
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <ActionForm answer={answer} refusals={refusalsFor(offering.audience)} labels={{ note: t(messages.note) }}>
        {isFull && !isAgain && <Notice kind="warning">{t(messages.fullNotice)}</Notice>}
        {awaitsGuardian && <Notice>{t(messages.awaitsGuardian)}</Notice>}
        <TextArea name="note" label={t(messages.note)} hint={t(messages.noteHint)} optional maxLength={1000} />
        <p className="max-w-xl text-sm text-soft-ink">
          {t(targetGroups.fromApplication)} <TextLink to="/profile/target-groups">{t(targetGroups.title)}</TextLink>
        </p>
        <FormActions>
          <SubmitButton>{t(words)}</SubmitButton>
        </FormActions>
      </ActionForm>
      <div>
        <h2 className="mb-4 text-lg">{t(messages.whatHappens)}</h2>
        <Steps
          steps={[
            { title: t(messages.stepSend), state: 'current' },
            {
              title: t(messages.stepAnswer),
              state: 'upcoming',
              detail: t(messages.stepAnswerDetail, { days: offering.decisionDays }),
            },
            { title: t(messages.stepStart), state: 'upcoming', detail: <DayText day={offering.startsOn} /> },
          ]}
        />
      </div>
    </div>
  )
}
