import { Badge, type Tone } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import type { Stage } from '../assessment'
import { stages } from '../messages'

const tones: Record<Stage, Tone> = {
  cancelled: 'danger',
  soon: 'plain',
  registration: 'accent',
  waiting: 'plain',
  written: 'due',
  marking: 'info',
  practical: 'info',
  published: 'success',
}

export function StageBadge({ stage }: { stage: Stage }) {
  const t = useText()
  return <Badge tone={tones[stage]}>{t(stages[stage])}</Badge>
}
