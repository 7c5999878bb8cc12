import type { FormErrors, Typed } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Checkbox } from '~/shared/ui/choices'
import { FileField } from '~/shared/ui/file-field'
import { ActionForm, FieldGroup, FormActions, useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { TextField } from '~/shared/ui/text-field'
import { ITEM_KINDS, type ItemKind } from '../question'
import { MOST_PICTURE_MEGABYTES, type Bank, type BankUnit, type Use } from './bank'
import { KindFields } from './kind-fields'
import { difficultyTitles, kindTitles, messages, refusals, useTitles } from './messages'
import { RichFields } from './rich-fields'
import type { SimilarItem } from './similar-items.server'
import { SimilarList, useSimilar } from './similar-list'

type Props = {
  bank: Bank
  units: BankUnit[]
  kind?: ItemKind
  uses: Use[]
  id: string
  initial: Record<string, string | string[] | number | boolean | undefined>
  /** The question that gets a new version. */
  item?: { id: string; code: string; use: Use; version: number }
  answer?: { errors?: FormErrors; typed?: Typed; refused?: string; similar?: SimilarItem[] }
}

export function ItemFormPage(props: Props) {
  const t = useText()
  const { bank, kind, item } = props
  const at = `/courses/${bank.courseId}/questions`
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={item ? t(messages.editTitle, { code: item.code }) : t(messages.newItem)}
        lead={item ? t(messages.editLead) : kind && t(kindTitles[kind])}
        crumbs={[{ label: t(messages.of, { course: t(bank.courseTitle) }), to: at }, ...(item ? [{ label: item.code, to: `/questions/${item.id}` }] : [])]}
      />
      {kind ? <ItemForm {...props} kind={kind} /> : <KindChoice at={at} use={props.initial.use} />}
    </div>
  )
}

function KindChoice({ at, use }: { at: string; use: Props['initial'][string] }) {
  const t = useText()
  return (
    <>
      <p className="mb-4">{t(messages.chooseKindLead)}</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {ITEM_KINDS.map(kind => (
          <li key={kind}><LinkButton wide to={`${at}/new?kind=${kind}${use ? `&use=${String(use)}` : ''}`}>{t(kindTitles[kind])}</LinkButton></li>
        ))}
      </ul>
    </>
  )
}

function ItemForm({ bank, units, kind, uses, id, initial, item, answer }: Props & { kind: ItemKind }) {
  const t = useText()
  const { similar, look } = useSimilar(bank.courseId, item?.id)
  const found = answer?.similar ?? similar
  const labels = { stemFa: t(messages.stem), unitId: t(messages.unit), picture: t(messages.picture), pictureAlt: t(messages.pictureAlt), similarSeen: t(messages.similarSeen) }
  const pictures = { uploadTo: `/courses/${bank.courseId}/questions/pictures`, mostMegabytes: MOST_PICTURE_MEGABYTES, along: ['use'] }
  const both = (field: string, language: 'persian' | 'english') => t(messages[language], { field })
  return (
    <ActionForm
      answer={answer} refusals={refusals} labels={labels} initial={initial} encType="multipart/form-data"
      refusedFields={{ 'code-taken': 'code' }}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      {item && <input type="hidden" name="base" value={item.version} />}
      {uses.length === 1 || item ? <input type="hidden" name="use" value={item?.use ?? uses[0]} /> : (
        <SelectField name="use" label={t(messages.use)} value={String(initial.use ?? uses[0])} options={uses.map(use => ({ value: use, label: t(useTitles[use]) }))} />
      )}
      <SelectField name="unitId" label={t(messages.unit)} options={units.map(unit => ({ value: unit.id, label: t(unit.title) }))} />
      <SelectField name="difficulty" label={t(messages.difficulty)} options={difficultyTitles.map((title, i) => ({ value: String(i + 1), label: t(title) }))} />
      {!item && <TextField name="code" ltr optional label={t(messages.code)} hint={t(messages.codeHint)} maxLength={60} />}
      <FieldGroup legend={t(messages.stem)}>
        <div onInput={event => look((event.target as HTMLTextAreaElement).value)}>
          <TextArea name="stemFa" label={both(t(messages.stem), 'persian')} maxLength={5000} />
        </div>
        <SimilarList items={found} />
        {found.length > 0 && <Checkbox name="similarSeen" label={t(messages.similarSeen)} />}
        <TextArea name="stemEn" label={both(t(messages.stem), 'english')} optional rows={2} maxLength={5000} />
        <RichFields base="rich" summary={t(messages.rich)} label={t(messages.rich)} hint={t(messages.richHint)} pictures={pictures} />
        <PictureFields />
      </FieldGroup>
      <KindFields kind={kind} both={both} pictures={pictures} />
      <FieldGroup legend={t(messages.feedback)}>
        <TextArea name="feedbackFa" label={both(t(messages.feedback), 'persian')} optional rows={2} maxLength={2000} />
        <TextArea name="feedbackEn" label={both(t(messages.feedback), 'english')} optional rows={2} maxLength={2000} />
      </FieldGroup>
      <FormActions><SubmitButton>{t(messages.save)}</SubmitButton></FormActions>
    </ActionForm>
  )
}

function PictureFields() {
  const t = useText()
  const { value: kept } = useField('keptPicture')
  const { value: alt } = useField('pictureAlt')
  return (
    <>
      {typeof kept === 'string' && kept !== '' && (
        <div className="grid gap-2">
          <input type="hidden" name="keptPicture" value={kept} />
          <img src={kept} alt={String(alt ?? '')} className="max-h-60 w-fit rounded-md" />
          <p className="text-sm text-soft-ink">{t(messages.pictureKept)}</p>
        </div>
      )}
      <FileField name="picture" label={t(messages.picture)} optional accept="image/*" kinds={t(messages.pictureKinds)} maxMegabytes={MOST_PICTURE_MEGABYTES} />
      <TextField name="pictureAlt" label={t(messages.pictureAlt)} optional maxLength={300} />
    </>
  )
}
