import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import type { Day } from '~/shared/calendar'
import type { FormErrors, Typed } from '~/shared/form'
import { day, form, optional, readForm } from '~/shared/form.server'
import { tx } from '~/shared/sql.server'
import { messages } from './messages'
import { dueField, opensField } from './plan'
import { readPlan } from './plan.server'

type Answer = { steps: number } | { errors: FormErrors; typed: Typed }

/** Sets from when each step of a class is open and until when it is due; both left empty, it has no date. */
export async function setPlan(trainer: Viewer, offeringId: string, posted: FormData): Promise<Answer> {
  const { offering, plan } = await readPlan(trainer, offeringId)
  const steps = plan.flatMap(unit => unit.steps)
  const schema = form(Object.fromEntries(steps.flatMap(step => [[opensField(step), optional(day())], [dueField(step), optional(day())]])))
  const datesIn = (known: Record<string, unknown>) => steps.map(step => ({
    kind: step.kind, id: step.id, opens: known[opensField(step)] as Day | undefined, due: known[dueField(step)] as Day | undefined, field: dueField(step),
  }))
  const { values, errors, typed } = readForm(schema, posted, known => {
    const wrong = datesIn(known).filter(({ opens, due }) => opens && due && due < opens)
    return wrong.length > 0 ? Object.fromEntries(wrong.map(({ field }) => [field, messages.dueBeforeOpen])) : undefined
  })
  if (errors) return { errors, typed }
  const dated = datesIn(values).filter(({ opens, due }) => opens ?? due)
  await tx(async tx => {
    await tx`select from offerings where id = ${offeringId} for no key update`
    await tx`delete from step_dates where offering_id = ${offeringId}`
    await tx`
      insert into step_dates (offering_id, step_kind, step_id, opens_on, due_on)
      select ${offeringId}, kind, id, opens::date, due::date
      from unnest(${dated.map(one => one.kind)}::text[], ${dated.map(one => one.id)}::text[],
        ${dated.map(one => one.opens ?? null)}::text[], ${dated.map(one => one.due ?? null)}::text[]) as step (kind, id, opens, due)`
    await audit(tx, {
      by: trainer,
      act: 'plan-changed',
      subject: ['offering', offeringId],
      organisationId: offering.organisationId,
      after: { steps: dated.length },
    })
  })
  return { steps: dated.length }
}
