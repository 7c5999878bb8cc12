import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import type { Text } from '~/shared/text'
import { changeRefusals, messages } from './messages'
import type { Facts, SectionDraft } from './outline-draft'
import type { CourseToWrite } from './own-courses.server'
import { titleOf } from './titles'

type Props = { course: CourseToWrite; revision: number; answer?: FormAnswer }

/** What stands on the course's page. Came it back stale, what was typed stays and the newest is shown beneath. */
export function FactsPage({ course, revision, facts, answer }: Props & { facts: Facts }) {
  const t = useText()
  const lines = (language: 'fa' | 'en') => facts.outcomes.map(one => one[language]).join('\n')
  const initial = {
    titleFa: facts.title.fa,
    titleEn: facts.title.en,
    summaryFa: facts.summary.fa,
    summaryEn: facts.summary.en,
    outcomesFa: lines('fa'),
    outcomesEn: lines('en'),
    afterFa: facts.after.fa,
    afterEn: facts.after.en,
    hoursTheory: String(facts.hoursTheory),
    hoursPractice: String(facts.hoursPractice),
  }
  return (
    <>
      <Header course={course} title={t(messages.facts)} lead={t(messages.factsLead)} />
      <ActionForm answer={answer} refusals={changeRefusals} refusedFields={{ 'title-missing': 'titleFa' }} initial={initial}>
        <input type="hidden" name="revision" value={revision} />
        <p className="max-w-xl text-soft-ink">{t(messages.oneLanguage)}</p>
        <Pair><TextField name="titleFa" label={t(messages.titleFa)} optional /><TextField name="titleEn" label={t(messages.titleEn)} ltr optional /></Pair>
        <Pair><TextArea name="summaryFa" label={t(messages.summaryFa)} optional /><TextArea name="summaryEn" label={t(messages.summaryEn)} optional /></Pair>
        <Pair>
          <TextArea name="outcomesFa" label={t(messages.outcomesFa)} hint={t(messages.outcomesHint)} optional rows={6} />
          <TextArea name="outcomesEn" label={t(messages.outcomesEn)} hint={t(messages.outcomesHint)} optional rows={6} />
        </Pair>
        <Pair><TextArea name="afterFa" label={t(messages.afterFa)} optional /><TextArea name="afterEn" label={t(messages.afterEn)} optional /></Pair>
        <Pair>
          <DigitsField name="hoursTheory" label={t(messages.hoursTheory)} maxLength={4} />
          <DigitsField name="hoursPractice" label={t(messages.hoursPractice)} maxLength={4} />
        </Pair>
        <FormActions><SubmitButton>{t(messages.record)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}

type SectionProps = Props & { section: SectionDraft; units: { id: string; title: Text }[] }

/** A section's words, and which unit of the standard it teaches; an empty one may leave. */
export function SectionPage({ course, revision, section, units, answer }: SectionProps) {
  const t = useText()
  const { title, summary } = section
  const initial = {
    titleFa: title.fa, titleEn: title.en, summaryFa: summary.fa, summaryEn: summary.en, standardUnitId: section.standardUnitId,
  }
  return (
    <>
      <Header course={course} title={t(messages.sectionPage, { title: titleOf(t, title) })} />
      <ActionForm answer={answer} refusals={changeRefusals} refusedFields={{ 'title-missing': 'titleFa' }} initial={initial}>
        <input type="hidden" name="revision" value={revision} />
        <Pair><TextField name="titleFa" label={t(messages.titleFa)} optional /><TextField name="titleEn" label={t(messages.titleEn)} ltr optional /></Pair>
        <Pair><TextArea name="summaryFa" label={t(messages.summaryFa)} optional /><TextArea name="summaryEn" label={t(messages.summaryEn)} optional /></Pair>
        {units.length > 0 && (
          <SelectField
            name="standardUnitId"
            label={t(messages.standardUnit)}
            optional
            empty={t(messages.noUnit)}
            options={units.map(unit => ({ value: unit.id, label: t(unit.title) }))}
          />
        )}
        <FormActions><SubmitButton>{t(messages.record)}</SubmitButton></FormActions>
      </ActionForm>
      <ActionForm id="leave" action={`/courses/${course.id}/editor`} className="mt-8">
        <input type="hidden" name="revision" value={revision} />
        <SubmitButton look="danger" name="act" value={`remove:section:${section.id}`}>{t(messages.removeSection)}</SubmitButton>
      </ActionForm>
    </>
  )
}

export function Header({ course, title, lead }: { course: Pick<CourseToWrite, 'id' | 'title'>; title: string; lead?: string }) {
  const t = useText()
  const crumbs = [{ label: t(messages.editorTitle, { title: titleOf(t, course.title) }), to: `/courses/${course.id}/editor` }]
  return <PageHeader title={title} lead={lead} crumbs={crumbs} />
}

export const Pair = ({ children }: { children: React.ReactNode }) => <div className="grid gap-6 lg:grid-cols-2">{children}</div>
