import { useText } from '~/shared/ui/language'
import { Tabs } from '~/shared/ui/tabs'
import { messages } from './messages'

export function ProfileTabs({ current }: { current: 'profile' | 'sessions' | 'password' }) {
  const t = useText()
  return (
    <Tabs
      tabs={[
        { to: '/profile', label: t(messages.tabProfile), current: current === 'profile' },
        { to: '/profile/sessions', label: t(messages.tabSessions), current: current === 'sessions' },
        { to: '/profile/password', label: t(messages.tabPassword), current: current === 'password' },
      ]}
    />
  )
}
