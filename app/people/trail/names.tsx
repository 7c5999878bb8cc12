import type { Text } from '~/shared/text'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { roleTitles } from '../grants/messages'

/** An act in words; by its own name where no pillar has given one. */
export function ActName({ act, names }: { act: string; names: Record<string, Text> }) {
  const t = useText()
  return names[act] ? <>{t(names[act])}</> : <Ltr>{act}</Ltr>
}

export function RoleName({ role }: { role: string }) {
  const t = useText()
  const title = (roleTitles as Record<string, Text>)[role]
  return title ? <>{t(title)}</> : <Ltr>{role}</Ltr>
}
