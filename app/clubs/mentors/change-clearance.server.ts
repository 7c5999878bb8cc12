import type { Viewer } from '~/people/viewer'
import { readForm } from '~/shared/form.server'
import { decideClearanceStep, stepForm } from './decide-clearance-step.server'
import { codeForm, signCodeOfConduct } from './sign-code-of-conduct.server'
import { turnClearance, turnForm } from './turn-clearance.server'

/** The gate's page holds three forms, told apart by what they name: a step, a turn, or else a signature. */
export async function changeClearance(viewer: Viewer, personId: string, posted: FormData) {
  if (posted.has('step')) {
    const { values, errors, typed } = readForm(stepForm, posted)
    return { about: 'step' as const, errors, typed, outcome: values && (await decideClearanceStep(viewer, personId, values)) }
  }
  if (posted.has('turn') || posted.has('because')) {
    const { values, errors, typed } = readForm(turnForm, posted)
    return { about: 'turn' as const, errors, typed, outcome: values && (await turnClearance(viewer, personId, values)) }
  }
  const { values, errors, typed } = readForm(codeForm, posted)
  return { about: 'code' as const, errors, typed, outcome: values && (await signCodeOfConduct(viewer, personId)) }
}
