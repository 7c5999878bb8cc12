import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Badge } from '~/shared/ui/badge'
import { DescriptionList } from '~/shared/ui/description-list'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Steps } from '~/shared/ui/steps'
import { TextArea } from '~/shared/ui/text-area'
import { DayText, InstantText } from '~/shared/ui/time'
import { audiences, messages as shared, modes } from '../messages'
import type { PublicOffering } from '../offerings/offering'
import type { Paper, PaperSlip } from '../application-documents/paper'
import { DocumentsAsked, OwnDocuments } from '../application-documents/documents'
import { messages as targetGroups } from '../target-groups/messages'
import { hasLeft, type Ending } from '../enrolments/enrolment'
import { endings } from '../enrolments/messages'
import { TextLink } from '~/shared/ui/text-link'
import { OfferBox } from '../waiting-list/offer-box'
import { PlaceText } from '../offerings/place-text'
import { stateOf } from './application'
import type { Application } from './applications.server'
import { applyRefusals, messages } from './messages'
import { StateBadge } from './state-badge'

type Props = {
  offering: PublicOffering & { courseTitle: Text }
  own: (Application & { waitingBefore: number; endedAs: Ending | null }) | null
  /** A seat that came without an application here. */
  seat: { endedAs: Ending | null } | null
  isClosed: boolean
  documents: Paper[]
  /** Of an offered seat, or of a document. */
  refused: PaperSlip | null
  answer?: FormAnswer
}

/** Asks for a seat, and later shows how that stands. */
export function ApplicationPage({ offering, own, seat, isClosed, documents, refused, answer }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(own || seat ? messages.ownTitle : messages.applyFor, { course: t(offering.courseTitle) })}
        crumbs={[
          { label: t(shared.courses), to: '/courses' },
          { label: t(offering.courseTitle), to: `/courses/${offering.courseId}` },
        ]}
        badges={own && (hasLeft(own.endedAs) ? <Badge>{t(endings[own.endedAs])}</Badge> : <StateBadge state={stateOf(own)} />)}
      />
      {own?.offeredUntil && <OfferBox applicationId={own.id} until={own.offeredUntil} refused={refused && !refused.documentId ? refused.why : null} />}
      {own ? <OwnState own={own} /> : seat ? <SeatState seat={seat} offering={offering} /> : isClosed ? (
        <EmptyState
          title={t(messages.closedTitle)}
          action={<LinkButton to={`/courses/${offering.courseId}#offerings`}>{t(messages.otherDates)}</LinkButton>}
        >
          {t(applyRefusals.closed)}
        </EmptyState>
      ) : <AskForm offering={offering} answer={answer} />}
      {own && documents.length > 0 && (
        <Section title={t(messages.documents)} id="documents">
          <OwnDocuments applicationId={own.id} documents={documents} isOpen={!own.decision} slip={refused} />
        </Section>
      )}
      {!own && !seat && documents.length > 0 && (
        <Section title={t(messages.documents)} id="documents">
          <DocumentsAsked documents={documents} />
        </Section>
      )}
      <Section title={t(messages.aboutDates)} id="offering">
        <DescriptionList
          items={[
            { term: t(shared.course), value: t(offering.courseTitle) },
            {
              term: t(shared.centre),
              value: (
                <PlaceText
                  parts={[t(offering.organisationName), t(offering.provinceTitle), offering.county, offering.place]}
                />
              ),
            },
            { term: t(shared.startsOn), value: <DayText day={offering.startsOn} style="full" /> },
            { term: t(shared.endsOn), value: <DayText day={offering.endsOn} style="full" /> },
            { term: t(shared.mode), value: t(modes[offering.deliveryMode]) },
            { term: t(shared.audience), value: t(audiences[offering.audience]) },
          ]}
        />
      </Section>
    </>
  )
}

function AskForm({ offering, answer }: Pick<Props, 'offering' | 'answer'>) {
  const t = useText()
  const isFull = offering.seatsLeft === 0
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <ActionForm answer={answer} refusals={applyRefusals} labels={{ note: t(messages.note) }}>
        {isFull && <Notice kind="warning">{t(messages.fullNotice)}</Notice>}
        <TextArea name="note" label={t(messages.note)} hint={t(messages.noteHint)} optional maxLength={1000} />
        <p className="max-w-xl text-sm text-soft-ink">
          {t(targetGroups.fromApplication)} <TextLink to="/profile/target-groups">{t(targetGroups.title)}</TextLink>
        </p>
        <FormActions>
          <SubmitButton>{t(isFull ? messages.sendWaiting : messages.send)}</SubmitButton>
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

/** Who was moved here needed no application; who has left again may not apply anew, and is told so. */
function SeatState({ seat: { endedAs }, offering }: { seat: NonNullable<Props['seat']>; offering: Props['offering'] }) {
  const t = useText()
  if (hasLeft(endedAs))
    return (
      <Notice actions={<LinkButton to={`/courses/${offering.courseId}#offerings`}>{t(messages.otherDates)}</LinkButton>}>
        {t(endedAs === 'transferred' ? messages.wentOver : messages.noSeatNow)}
      </Notice>
    )
  return (
    <Notice kind="success" actions={<LinkButton to={`/offerings/${offering.id}`}>{t(messages.toCourse)}</LinkButton>}>
      {t(endedAs === 'completed' ? messages.hasCompleted : messages.sitsHere)}
    </Notice>
  )
}

function OwnState({ own }: { own: NonNullable<Props['own']> }) {
  const t = useText()
  const state = stateOf(own)
  return (
    <>
    <DescriptionList
      items={[
        ...(state === 'waiting'
          ? [{ term: t(messages.waiting), value: t(messages.waitingPlace, { count: own.waitingBefore + 1 }) }]
          : []),
        { term: t(messages.appliedOn), value: <InstantText instant={own.appliedAt} /> },
        ...(state === 'applied' ? [{ term: t(messages.dueOn), value: <DayText day={own.dueOn} style="full" /> }] : []),
        ...(own.decidedAt ? [{ term: t(messages.decidedOn), value: <InstantText instant={own.decidedAt} /> }] : []),
        ...(own.reason ? [{ term: t(messages.reasonGiven), value: own.reason }] : []),
        ...(state === 'admitted' && !hasLeft(own.endedAs)
          ? [
              {
                term: t(shared.course),
                value: (
                  <span className="flex flex-wrap gap-3">
                    <LinkButton to={`/offerings/${own.offeringId}`}>{t(messages.toCourse)}</LinkButton>
                    <LinkButton to={`/applications/${own.id}/letter`}>{t(messages.letter)}</LinkButton>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
    {hasLeft(own.endedAs) && <div className="mt-6 max-w-xl"><Notice>{t(own.endedAs === 'transferred' ? messages.wentOver : messages.noSeatNow)}</Notice></div>}
    {(state === 'applied' || state === 'waiting') && (
      <p className="mt-4"><LinkButton look="quiet" to={`/applications/${own.id}/withdrawal`}>{t(messages.withdrawTitle)}</LinkButton></p>
    )}
    </>
  )
}
