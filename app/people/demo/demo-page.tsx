import { SubmitButton } from '~/shared/ui/button'
import { Card, CardGrid } from '~/shared/ui/card'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import type { DemoPerson } from './demo.server'
import { messages } from './messages'

export function DemoPage({ people }: { people: DemoPerson[] }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      <CardGrid>
        {people.map(({ key, title, name, organisation, isErased }) => (
          <Card
            key={key}
            title={t(title)}
            level={2}
            footer={!isErased && (
              <form method="post" action="/demo/sign-in">
                <SubmitButton name="person" value={key} look="secondary">
                  {t(messages.lookAs, { name: t(name) })}
                </SubmitButton>
              </form>
            )}
          >
            {organisation && <p className="text-soft-ink">{t(organisation)}</p>}
            {isErased && <p>{t(messages.erasedHere)}</p>}
          </Card>
        ))}
      </CardGrid>
    </>
  )
}
