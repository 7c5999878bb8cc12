import { messages as words } from '~/courses/questions/messages'
import { LONGEST_ANSWER } from '~/courses/questions/question'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { controlLook, Field } from '~/shared/ui/field'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import type { Carried } from './carried-answers'
import { carryingMessages as messages } from './carrying-messages'
import { messages as paper } from './messages'
import { itemOfField } from './sitting'

/** Answers that came after the end and are too long to be kept apart: as they were typed, to be shortened and sent. */
export function UntakenPage({ address, carried = [] }: { address: string; carried?: Carried }) {
  const t = useText()
  const onward = <LinkButton look={carried.length > 0 ? 'quiet' : 'primary'} to={`${address}/submission`}>{t(messages.toEnd)}</LinkButton>
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t(messages.untakenTitle)} lead={t(carried.length > 0 ? messages.untaken : messages.nothingHere)} />
      {carried.length === 0 ? onward : (
        <form method="post" action={address} className="grid gap-6">
          <input type="hidden" name="then" value="finish" />
          {carried.map(({ name, value }, i) => (name === 'shown'
            ? <input key={i} type="hidden" name={name} value={value} />
            : <Typed key={i} name={name} value={value} />))}
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>{t(messages.sendShortened)}</SubmitButton>
            {onward}
          </div>
        </form>
      )}
    </div>
  )
}

function Typed({ name, value }: Carried[number]) {
  const t = useText()
  const error = t(words.essayTooLong, { count: value.replaceAll('\r\n', '\n').length, most: LONGEST_ANSWER })
  return (
    <Field id={name} label={t(paper.question, { n: itemOfField(name) })} error={error}>
      <textarea id={name} name={name} rows={16} defaultValue={value} aria-invalid aria-describedby={`${name}-error`} className={`${controlLook} text-own-way`} />
    </Field>
  )
}
