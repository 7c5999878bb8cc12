import type { FormAnswer } from '~/shared/form'
import { GroupDesk } from './group-desk'
import { GuardianHome, MemberHome } from './group-home'
import type { GroupView } from './group-views.server'
import { GroupWeek } from './group-week'

/** One address, four pages: each sees what is theirs to see. */
export function GroupPage({ view, answer }: { view: GroupView; answer?: FormAnswer }) {
  switch (view.as) {
    case 'operator': return <GroupDesk view={view} answer={answer} />
    case 'mentor': return <GroupWeek view={view} />
    case 'guardian': return <GuardianHome view={view} />
    case 'member': return <MemberHome view={view} />
  }
}
