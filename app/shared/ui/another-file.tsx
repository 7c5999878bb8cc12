import FileUp from 'lucide-react/icons/file-up'
import { LinkButton } from './button'
import { fieldMessages } from './field-messages'
import { useText } from './language'

/** From what became of a file to the form that takes the next; `first` where nothing else is left to do. */
export function AnotherFile({ to, first }: { to: string; first?: boolean }) {
  const t = useText()
  return <LinkButton to={to} icon={FileUp} look={first ? 'primary' : 'secondary'}>{t(fieldMessages.anotherFile)}</LinkButton>
}
