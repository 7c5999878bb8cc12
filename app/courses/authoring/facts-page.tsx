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
  const labels = {
    titleFa: t(messages.titleFa), titleEn: t(messages.titleEn), summaryFa: t(messages.summaryFa), summaryEn: t(messages.summaryEn),
    outcomesFa: t(messages.outcomesFa), outcomesEn: t(messages.outcomesEn), afterFa: t(messages.afterFa), afterEn: t(messages.afterEn),
    hoursTheory: t(messages.hoursTheory), hoursPractice: t(messages.hoursPractice),
  }
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
      <ActionForm answer={answer} refusals={changeRefusals} labels={labels} initial={initial}>
        <input type="hidden" name="revision" value={revision} />
        <p className="max-w-xl text-soft-ink">{t(messages.oneLanguage)}</p>
        <Pair><TextField name="titleFa" label={labels.titleFa} optional /><TextField name="titleEn" label={labels.titleEn} ltr optional /></Pair>
        <Pair><TextArea name="summaryFa" label={labels.summaryFa} optional /><TextArea name="summaryEn" label={labels.summaryEn} optional /></Pair>
        <Pair>
          <TextArea name="outcomesFa" label={labels.outcomesFa} hint={t(messages.outcomesHint)} optional rows={6} />
          <TextArea name="outcomesEn" label={labels.outcomesEn} hint={t(messages.outcomesHint)} optional rows={6} />
        </Pair>
        <Pair><TextArea name="afterFa" label={labels.afterFa} optional /><TextArea name="afterEn" label={labels.afterEn} optional /></Pair>
        <Pair>
          <DigitsField name="hoursTheory" label={labels.hoursTheory} maxLength={4} />
          <DigitsField name="hoursPractice" label={labels.hoursPractice} maxLength={4} />
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
  const labels = {
    titleFa: t(messages.titleFa), titleEn: t(messages.titleEn), summaryFa: t(messages.summaryFa), summaryEn: t(messages.summaryEn),
    standardUnitId: t(messages.standardUnit),
  }
  const initial = {
    titleFa: title.fa, titleEn: title.en, summaryFa: summary.fa, summaryEn: summary.en, standardUnitId: section.standardUnitId,
  }
  return (
    <>
      <Header course={course} title={t(messages.sectionPage, { title: titleOf(t, title) })} />
      <ActionForm answer={answer} refusals={changeRefusals} labels={labels} initial={initial}>
        <input type="hidden" name="revision" value={revision} />
        <Pair><TextField name="titleFa" label={labels.titleFa} optional /><TextField name="titleEn" label={labels.titleEn} ltr optional /></Pair>
        <Pair><TextArea name="summaryFa" label={labels.summaryFa} optional /><TextArea name="summaryEn" label={labels.summaryEn} optional /></Pair>
        {units.length > 0 && (
          <SelectField
            name="standardUnitId"
            label={labels.standardUnitId}
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
