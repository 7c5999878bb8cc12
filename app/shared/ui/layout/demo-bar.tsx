import { Link } from '@remix-run/react'
import FlaskConical from 'lucide-react/icons/flask-conical'
import { Icon } from '../icon'
import { useText } from '../language'
import { messages } from '../messages'
import { linkLook } from '../text-link'

const people = [
  ['trainee', messages.trainee], ['trainer', messages.trainer], ['centre-manager', messages.centreManager],
  ['assessment-officer', messages.assessmentOfficer], ['assessor-1', messages.assessor], ['member', messages.member],
  ['guardian', messages.guardian], ['mentor', messages.mentor], ['operator-manager', messages.operatorManager],
  ['programme-admin', messages.programmeAdmin],
] as const

/** On a demo only: says so, and lets one look around in any role with one press. */
export function DemoBar() {
  const t = useText()
  return (
    <aside className="bg-due-ground text-sm print:hidden" aria-label={t(messages.demoLookAround)}>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-4 py-1 sm:px-6">
        <p className="flex items-center gap-2 max-sm:hidden"><Icon of={FlaskConical} className="size-[1.15em] text-due-ink" />{t(messages.demoBanner)}</p>
        <details data-menu className="relative sm:ms-auto">
          <summary className="flex min-h-11 items-center font-bold text-due-ink hover:underline">{t(messages.demoLookAround)}</summary>
          <form method="post" action="/demo/sign-in" className="absolute start-0 z-40 grid w-64 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-2 shadow-float sm:start-auto sm:end-0">
            {people.map(([key, name]) => (
              <button key={key} name="person" value={key} className="min-h-11 cursor-pointer rounded-md px-3 text-start hover:bg-accent-ground">{t(name)}</button>
            ))}
            <Link discover="none" to="/demo" className={`${linkLook} px-3 py-2`}>{t(messages.demoEveryone)}</Link>
          </form>
        </details>
      </div>
    </aside>
  )
}
