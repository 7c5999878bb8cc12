import { CheckboxGroup, RadioGroup } from '~/shared/ui/choices'
import { useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { HotspotPicture } from './hotspot-picture'
import { messages } from './messages'
import { BlankFields, PlaceFields } from './place-fields'
import type { Answer, Option, PublicItem } from './question'
import { Said, SaidRichly, useWords } from './said'
import { LongField, NumberField, ShortField } from './written-fields'

type Props = {
  item: Pick<PublicItem, 'kind' | 'body'>
  /** The field's name in the form around it. */
  name: string
  value?: Answer | null
  disabled?: boolean
  error?: string
}

/** One question as fields of a plain form. Serves lessons, quizzes and exams. */
export function QuestionFields({ item, name, value, disabled, error }: Props) {
  const t = useText()
  const words = useWords()
  const { kind, body } = item
  // A table or a picture can't stand in a label: then the question stands above, and the label says what is to be done.
  const label = body.rich ? t(messages.yourAnswer) : <Said words={body.stem} />
  const field = { name, label, disabled, error }
  const asked = `${useField(name).id}-asked`
  const one = typeof value === 'string' ? value : undefined
  const options = (body.options ?? []).map(option => ({ value: option.id, label: <OptionWords option={option} /> }))
  return (
    // What stands above the label still names what is answered.
    <div className="grid gap-3" {...(body.rich && { role: 'group', 'aria-labelledby': asked })}>
      {body.rich && <div id={asked}><SaidRichly words={body.stem} rich={body.rich} /></div>}
      {body.figure && kind !== 'hotspot' && (
        <img src={words(body.figure.src)} alt={words(body.figure.alt)} loading="lazy" className="max-w-full rounded-md" />
      )}
      {kind === 'single' && <RadioGroup {...field} hint={t(messages.chooseOne)} options={options} value={one} />}
      {kind === 'multiple' && (
        <CheckboxGroup
          {...field}
          hint={t(messages.chooseSeveral)}
          options={options}
          value={Array.isArray(value) ? value : undefined}
        />
      )}
      {kind === 'true_false' && (
        <RadioGroup
          {...field}
          value={one}
          options={[{ value: 'true', label: t(messages.true) }, { value: 'false', label: t(messages.false) }]}
        />
      )}
      {kind === 'numeric' && (
        <NumberField
          {...field}
          value={one}
          hint={body.unit ? t(messages.numberIn, { unit: words(body.unit) }) : t(messages.number)}
        />
      )}
      {kind === 'short_text' && <ShortField {...field} value={one} hint={t(messages.shortText)} />}
      {kind === 'essay' && <LongField {...field} value={one} hint={t(messages.essay)} />}
      {kind === 'file' && <FileNote {...field} />}
      {kind === 'hotspot' && <Hotspot {...field} body={body} value={one} />}
      {(kind === 'matching' || kind === 'ordering') && <PlaceFields item={item} {...field} value={value} />}
      {kind === 'blanks' && <BlankFields item={item} {...field} value={value} />}
    </div>
  )
}

const OptionWords = ({ option: { text, rich } }: { option: Option }) =>
  rich ? <SaidRichly words={text} rich={rich} /> : <Said words={text} />

type FieldLook = { name: string; label: React.ReactNode; disabled?: boolean; error?: string }

/** Named regions as radio buttons; the picture beside them shows where each lies and may be pressed too. */
function Hotspot({ body, value, ...field }: FieldLook & { body: PublicItem['body']; value?: string }) {
  const t = useText()
  const words = useWords()
  const { id } = useField(field.name)
  const regions = body.regions ?? []
  const idOf = (i: number) => (i === 0 ? id : `${id}-${regions[i]!.id}`)
  return (
    <>
      {body.figure && <HotspotPicture figure={body.figure} regions={regions} idOf={idOf} disabled={field.disabled} />}
      <RadioGroup
        {...field}
        hint={t(messages.chooseRegion)}
        value={value}
        options={regions.map((region, i) => ({
          value: region.id,
          label: t(messages.regionNumber, { n: i + 1, name: words(region.text) }),
        }))}
      />
    </>
  )
}

/** Files are handed in where somebody marks them; here it is only said. */
function FileNote({ label }: FieldLook) {
  const t = useText()
  return (
    <div>
      <p className="font-semibold">{label}</p>
      <p className="text-sm text-soft-ink">{t(messages.file)}</p>
    </div>
  )
}
