import { useText } from '~/shared/ui/language'
import { Tabs } from '~/shared/ui/tabs'
import { messages as notices } from '../notices/messages'
import { messages } from './messages'

export function ProfileTabs({ current }: {
  current: 'profile' | 'notifications' | 'target-groups' | 'sessions' | 'password' | 'calendar'
}) {
  const t = useText()
  return (
    <Tabs
      tabs={[
        { to: '/profile', label: t(messages.tabProfile), current: current === 'profile' },
        { to: '/profile/notifications', label: t(notices.tab), current: current === 'notifications' },
        { to: '/profile/target-groups', label: t(messages.tabTargetGroups), current: current === 'target-groups' },
        { to: '/profile/sessions', label: t(messages.tabSessions), current: current === 'sessions' },
        { to: '/profile/password', label: t(messages.tabPassword), current: current === 'password' },
        { to: '/profile/calendar', label: t(messages.tabCalendar), current: current === 'calendar' },
      ]}
    />
  )
}
