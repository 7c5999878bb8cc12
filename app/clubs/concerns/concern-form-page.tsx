import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { CheckboxGroup, RadioGroup } from '~/shared/ui/choices'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { InstantText } from '~/shared/ui/time'
import type { Adult, OwnConcern, Place } from './concern'
import { HelpLines } from './help-lines'
import { messages } from './messages'

type Props = {
  /** Nobody is signed in: the numbers still help. */
  signedIn: boolean
  isMinor: boolean
  id: string
  places: Place[]
  adults: Adult[]
  own: OwnConcern[]
  sent?: 'organisation' | 'programme'
  /** The address of a post that gave rise to it. */
  about?: string
  answer?: FormAnswer
}

/** Two taps: open, press. Everything else may stay empty. */
export function ConcernFormPage({ signedIn, isMinor, places, own, sent, ...rest }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.raise)} lead={sent ? undefined : t(isMinor ? messages.raiseLead : messages.raiseLeadAdult)} />
      <div className="grid max-w-2xl gap-8">
        {sent && (
          <Notice kind="success" alert title={t(isMinor ? messages.sentTitle : messages.sentTitleAdult)}>
            {t(sent === 'organisation' ? messages.sentOrganisation : messages.sentProgramme)}
          </Notice>
        )}
        {signedIn && !sent && <ConcernForm isMinor={isMinor} places={places} {...rest} />}
        <HelpLines />
        {!signedIn && (
          <Notice actions={<LinkButton to="/login?then=%2Fconcerns%2Fnew">{t(messages.signIn)}</LinkButton>}>{t(messages.signInFirst)}</Notice>
        )}
        {own.length > 0 && <Own own={own} />}
      </div>
    </>
  )
}

function ConcernForm({ id, isMinor, places, adults, about, answer }: Pick<Props, 'id' | 'isMinor' | 'places' | 'adults' | 'about' | 'answer'>) {
  const t = useText()
  const typed = answer?.typed?.id
  const where = places.length === 1 ? t(places[0]!.name) : t(messages.thisPlace)
  return (
    <ActionForm action="/concerns/new" answer={answer} initial={{ organisationId: places[0]?.organisationId, words: about && t(messages.aboutPost, { address: about }) }} labels={{ words: t(messages.words) }}>
      <input type="hidden" name="id" value={typeof typed === 'string' ? typed : id} />
      <div><SubmitButton>{t(isMinor ? messages.send : messages.sendAdult)}</SubmitButton></div>
      <p className="text-soft-ink">{places.length > 0 ? t(messages.whoReads, { place: where }) : t(messages.whoReadsProgramme)}</p>
      {places.length > 1 && (
        <RadioGroup name="organisationId" label={t(messages.place)} options={places.map(({ organisationId, name }) => ({ value: organisationId, label: t(name) }))} />
      )}
      <details className="rounded-lg border border-line bg-surface p-4" open={Boolean(answer ?? about)}>
        <summary className="min-h-8 font-semibold">{t(messages.moreIfYouWant)}</summary>
        <div className="mt-4 grid gap-6">
          <TextArea name="words" label={t(messages.words)} hint={t(messages.wordsHint)} maxLength={2000} optional />
          {adults.length > 0 && (
            <CheckboxGroup name="named" label={t(messages.named)} hint={t(messages.namedHint)} optional options={adults.map(({ id: personId, name, part }) => ({
              value: personId, label: t(name), hint: t(messages[`part_${part}`]),
            }))} />
          )}
          <div><SubmitButton>{t(isMinor ? messages.send : messages.sendAdult)}</SubmitButton></div>
        </div>
      </details>
    </ActionForm>
  )
}

function Own({ own }: { own: OwnConcern[] }) {
  const t = useText()
  return (
    <Section title={t(messages.yours)} id="yours">
      <ul className="grid gap-1">
        {own.map(({ id, raisedAt, state }) => <li key={id}><InstantText instant={raisedAt} /> · {t(messages[`state_${state}`])}</li>)}
      </ul>
    </Section>
  )
}
