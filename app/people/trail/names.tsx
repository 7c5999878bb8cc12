import type { Text } from '~/shared/text'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { roleTitles } from '../grants/messages'
import { nameIn } from '../person'
import { messages } from './messages'

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

/** Who did it; the program itself when nobody did. */
export function DoerName({ personFa, personEn }: { personFa: string | null; personEn: string | null }) {
  const t = useText()
  const language = useLanguage()
  return <>{personFa ? nameIn({ nameFa: personFa, nameEn: personEn }, language) : t(messages.nobody)}</>
}
