import { Checkbox, RadioGroup } from '~/shared/ui/choices'
import { FieldGroup, useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { TextArea } from '~/shared/ui/text-area'
import type { RichPictures } from '~/shared/ui/rich-text/library'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { messages as words } from '../messages'
import type { ItemKind } from '../question'
import { messages } from './messages'
import { RegionDrawing } from './region-drawing'
import { listed, Rows, type Column } from './row-fields'

type Both = (field: string, language: 'persian' | 'english') => string

/** What one kind of question asks its author. */
export function KindFields({ kind, both, pictures }: { kind: ItemKind; both: Both; pictures: RichPictures }) {
  const t = useText()
  const options = { pictures, rich: [{ base: 'optionRich', label: (n: number) => t(kind === 'ordering' ? messages.step : messages.option, { n }) }] }
  switch (kind) {
    case 'single': return <Rows legend={t(messages.options)} hint={`${t(messages.markOne)} ${t(messages.formulaHint)}`} columns={[option(t, both, 'Fa'), option(t, both, 'En')]} count={6} mark="radio" {...options} />
    case 'multiple':
      return (
        <>
          <Rows legend={t(messages.options)} hint={`${t(messages.markSeveral)} ${t(messages.formulaHint)}`} columns={[option(t, both, 'Fa'), option(t, both, 'En')]} count={8} mark="checkbox" {...options} />
          <Checkbox name="partial" label={t(messages.partial)} />
        </>
      )
    case 'true_false': return <Truth />
    case 'numeric':
      return (
        <FieldGroup legend={t(messages.value)}>
          <DigitsField decimal name="value" label={t(messages.value)} />
          <DigitsField decimal name="tolerance" label={t(messages.tolerance)} optional />
          <TextField name="unitFa" label={both(t(messages.unitOf), 'persian')} optional maxLength={40} />
          <TextField name="unitEn" label={both(t(messages.unitOf), 'english')} optional maxLength={40} />
        </FieldGroup>
      )
    case 'short_text': return <TextArea name="accepted" label={t(messages.accepted)} hint={t(messages.acceptedHint)} maxLength={4000} />
    case 'matching':
      return (
        <Rows
          legend={t(messages.pairs)} hint={`${t(messages.pairsHint)} ${t(messages.formulaHint)}`} count={8}
          columns={[prompt(t, both, 'Fa'), option(t, both, 'Fa'), prompt(t, both, 'En'), option(t, both, 'En')]}
          pictures={pictures} rich={[{ base: 'promptRich', label: n => t(messages.prompt, { n }) }, ...options.rich]}
        />
      )
    case 'ordering':
      return (
        <>
          <Rows legend={t(messages.steps)} hint={t(messages.formulaHint)} columns={[step(t, both, 'Fa'), step(t, both, 'En')]} count={8} {...options} />
          <Checkbox name="partial" label={t(messages.partialOrder)} />
        </>
      )
    // Each line runs its own way; one of signs and numbers alone, '# 230 ± 10', from the left.
    case 'blanks': return <div className="[&_textarea]:[direction:ltr]"><TextArea name="gaps" label={t(messages.gaps)} hint={t(messages.gapsHint)} maxLength={8000} /></div>
    case 'hotspot':
      return (
        <Rows
          legend={t(messages.regions)} hint={t(messages.regionsHint)} count={6} mark="radio" above={<RegionDrawing />}
          columns={[
            ...(['Fa', 'En'] as const).map(end => ({ name: `region${end}`, label: (n: number) => both(t(messages.regionName, { n }), languageOf[end]) })),
            ...(['X', 'Y', 'Width', 'Height'] as const).map(side => ({ name: `region${side}`, label: () => t(messages[`region${side}`]), isNumber: true })),
          ]}
        />
      )
    default:
      return (
        <FieldGroup legend={t(messages.guide)}>
          <DigitsField name="points" label={t(messages.points)} />
          <TextArea name="guideFa" label={both(t(messages.guide), 'persian')} optional maxLength={4000} />
          <TextArea name="guideEn" label={both(t(messages.guide), 'english')} optional rows={2} maxLength={4000} />
        </FieldGroup>
      )
  }
}

type Say = ReturnType<typeof useText>
const languageOf = { Fa: 'persian', En: 'english' } as const
const option = (t: Say, both: Both, end: 'Fa' | 'En'): Column => ({ name: `option${end}`, label: n => both(t(messages.option, { n }), languageOf[end]) })
const prompt = (t: Say, both: Both, end: 'Fa' | 'En'): Column => ({ name: `prompt${end}`, label: n => both(t(messages.prompt, { n }), languageOf[end]) })
const step = (t: Say, both: Both, end: 'Fa' | 'En'): Column => ({ name: `option${end}`, label: n => both(t(messages.step, { n }), languageOf[end]) })

function Truth() {
  const t = useText()
  const { value } = useField('right')
  return (
    <RadioGroup
      name="right" label={t(messages.rightAnswer)} value={listed(value)[0]}
      options={[{ value: 'true', label: t(words.true) }, { value: 'false', label: t(words.false) }]}
    />
  )
}
