import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { DayText } from '~/shared/ui/time'
import { audiences, messages as shared, modes } from '../messages'
import type { PublicOffering } from '../offerings/offering'
import type { Paper, PaperSlip } from '../application-documents/paper'
import { DocumentsAsked, OwnDocuments } from '../application-documents/documents'
import { hasLeft } from '../enrolments/enrolment'
import { endings } from '../enrolments/messages'
import { OfferBox, OfferGone } from '../waiting-list/offer-box'
import { PlaceText } from '../offerings/place-text'
import { stateOf } from './application'
import { Ask, type Asking } from './ask-form'
import { messages } from './messages'
import { MissingDocuments, OwnState, SeatState, type Own, type Seat } from './own-state'
import { StateBadge } from './state-badge'

type Props = {
  offering: PublicOffering & { courseTitle: Text }
  own: Own | null
  seat: Seat | null
  /** Of who has neither. */
  asking: Asking | null
  documents: Paper[]
  /** Of an offered seat, or of a document. */
  refused: PaperSlip | null
  answer?: FormAnswer
}

/** Asks for a seat, and later shows how that stands. */
export function ApplicationPage({ offering, own, seat, asking, documents, refused, answer }: Props) {
  const t = useText()
  const slip = refused && !refused.documentId ? refused.why : null
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
      {own?.offeredUntil ? <OfferBox applicationId={own.id} until={own.offeredUntil} refused={slip} /> : <OfferGone refused={slip} />}
      {own && <MissingDocuments own={own} count={documents.filter(({ sentAt }) => !sentAt).length} />}
      {own ? <OwnState own={own} courseId={offering.courseId} /> : seat && <SeatState seat={seat} offering={offering} />}
      {asking && <Ask offering={offering} asking={asking} answer={answer} />}
      {own && documents.length > 0 && (
        <Section title={t(messages.documents)} id="documents">
          <OwnDocuments applicationId={own.id} documents={documents} isOpen={!own.decision} slip={refused} />
        </Section>
      )}
      {asking && !asking.refused && documents.length > 0 && (
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
