import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { LanguageProvider, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { InstantText } from '~/shared/ui/time'
import { Badge } from '~/shared/ui/badge'
import { useAnswerWords } from '../answer-feedback'
import { rightAnswer } from '../question'
import { QuestionFields } from '../question-fields'
import { StateBadge } from './bank-page'
import { ItemKeyWords } from './item-key'
import type { readItemPage } from './item-page.server'
import { difficultyTitles, itemDoubts, kindTitles, messages, refusals, useTitles } from './messages'

type Props = Awaited<ReturnType<typeof readItemPage>> & { answer?: FormAnswer }
type Version = Props['versions'][number]

export function ItemPage(props: Props) {
  const t = useText()
  const { item, bank, versions, doubts, saidOf, units, isOwn, mayReview, mayReady, mayRetire, mayEdit, answer } = props
  const [newest] = versions
  const at = `/questions/${item.id}`
  const unit = units.find(({ id }) => id === item.unitId)
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={item.code}
        badges={<><StateBadge state={item.state} /><Badge>{t(useTitles[item.use])}</Badge><Badge>{t(kindTitles[newest!.kind])}</Badge><Badge>{t(difficultyTitles[newest!.difficulty - 1]!)}</Badge></>}
        lead={unit && t(unit.title)}
        crumbs={[{ label: t(messages.of, { course: t(bank.courseTitle) }), to: `/courses/${bank.courseId}/questions?use=${item.use}` }]}
        actions={
          <>
            {mayReady && <form method="post" action={`${at}/readiness`}><SubmitButton>{t(messages.makeReady)}</SubmitButton></form>}
            {mayEdit && <LinkButton to={`${at}/versions/new`}>{t(messages.edit)}</LinkButton>}
            {mayRetire && <LinkButton to={`${at}/retirement`} look="quiet">{t(messages.retire)}</LinkButton>}
          </>
        }
      />
      {newest!.verdict === 'sent_back' && (
        <Notice kind="warning">{t(messages.sentBackBy, { name: newest!.reviewerName ? t(newest!.reviewerName) : '', words: newest!.words ?? '' })}</Notice>
      )}
      {doubts.filter(({ versionId }) => versionId === newest!.id).map(doubt => <Doubted key={doubt.id} doubt={doubt} version={newest!} />)}
      <Reasons doubts={saidOf.filter(({ versionId, cause }) => versionId === newest!.id && cause !== 'called_sound')} />
      {item.state === 'draft' && isOwn && <Notice>{t(messages.ownWaits)}</Notice>}
      <Section title={t(messages.preview)} id="preview"><Preview version={newest!} /></Section>
      <Section title={t(messages.rightAnswer)} id="key"><ItemKeyWords version={newest!} /></Section>
      {mayReview && (
        <Section title={t(messages.review)} id="review">
          <p className="mb-4 max-w-prose text-soft-ink">{t(messages.reviewLead)}</p>
          <ActionForm
            answer={answer} refusals={refusals} action={`${at}/review`} labels={{ verdict: t(messages.verdict), words: t(messages.words) }}
            refusedFields={{ 'words-needed': 'words' }}
          >
            <input type="hidden" name="version" value={item.versionId} />
            <RadioGroup name="verdict" label={t(messages.verdict)} options={[{ value: 'approved', label: t(messages.approve) }, { value: 'sent_back', label: t(messages.sendBack) }]} />
            <TextArea name="words" label={t(messages.words)} optional maxLength={2000} />
            <FormActions><SubmitButton>{t(messages.saveReview)}</SubmitButton></FormActions>
          </ActionForm>
        </Section>
      )}
      <Section title={t(messages.versions)} id="versions"><Versions versions={versions} doubts={doubts} saidOf={saidOf} /></Section>
    </div>
  )
}

/** What an exam found out about the key. */
function Doubted({ doubt: { key, reason }, version }: { doubt: Props['doubts'][number]; version: Version }) {
  const t = useText()
  const words = useAnswerWords(version)
  return (
    <div className="mb-5">
      <Notice kind="danger" title={t(messages.doubted)}>
        <p>{t(messages.doubtedWords, { answer: key.kind === 'short_text' ? key.accepted.join(' / ') : words(rightAnswer(key)), reason })}</p>
        <p>{t(messages.doubtedNext)}</p>
      </Notice>
    </div>
  )
}

/** What else exams said against the version in force. */
function Reasons({ doubts }: { doubts: Props['saidOf'] }) {
  const t = useText()
  if (doubts.length === 0) return null
  return (
    <div className="mb-5">
      <Notice kind="warning" title={t(messages.doubtsTitle)}>
        <ul>{doubts.map(({ cause }) => <li key={cause}>{t(itemDoubts[cause])}</li>)}</ul>
        <p>{t(messages.doubtsNext)}</p>
      </Notice>
    </div>
  )
}

/** Both languages, as a candidate would have it; without a key. */
function Preview({ version: { id, kind, body } }: { version: Version }) {
  const t = useText()
  const languages = body.stem.en ? (['fa', 'en'] as const) : (['fa'] as const)
  return (
    <div className="grid gap-5">
      {languages.map(language => (
        <div key={language} className="grid gap-3 rounded-lg border border-line bg-surface p-5">
          <p className="text-sm font-bold text-accent">{t(language === 'fa' ? messages.previewFa : messages.previewEn)}</p>
          <LanguageProvider language={language}>
            <div lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'}>
              <QuestionFields item={{ kind, body }} name={`preview-${language}-${id}`} />
            </div>
          </LanguageProvider>
        </div>
      ))}
    </div>
  )
}

function Versions({ versions, doubts, saidOf }: Pick<Props, 'versions' | 'doubts' | 'saidOf'>) {
  const t = useText()
  return (
    <ol className="grid gap-3">
      {versions.map(version => (
        <li key={version.id} className="grid gap-1 border-s-4 border-line ps-4">
          <p className="flex flex-wrap items-center gap-3 font-semibold">
            {t(messages.version, { n: version.version })}
            {version.readyAt && <Badge tone="success">{t(messages.ready)}</Badge>}
          </p>
          <p className="text-sm text-soft-ink">
            <bdi>{t(messages.writtenBy, { name: t(version.authorName) })}</bdi> – <InstantText instant={version.madeAt} />
          </p>
          {version.verdict === 'sent_back' && <p className="text-sm">{t(messages.sentBackBy, { name: version.reviewerName ? t(version.reviewerName) : '', words: version.words ?? '' })}</p>}
          {doubts.filter(({ versionId }) => versionId === version.id).map(({ id, raisedAt }) => (
            <p key={id} className="text-sm font-semibold text-danger">{t(messages.doubted)} – <InstantText instant={raisedAt} /></p>
          ))}
          {saidOf.filter(({ versionId }) => versionId === version.id).map(({ cause, raisedAt }) => (
            <p key={cause} className="text-sm font-semibold">{t(itemDoubts[cause])} – <InstantText instant={raisedAt} /></p>
          ))}
          {version.reviewedAt && <p className="text-sm text-soft-ink">{t(messages.reviewedBy, { name: version.reviewerName ? t(version.reviewerName) : '' })}</p>}
        </li>
      ))}
    </ol>
  )
}
