import type { Text } from '~/shared/text'
import { AnotherFile } from '~/shared/ui/another-file'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { Progress } from '~/shared/ui/progress'
import { Stat, Stats } from '~/shared/ui/stat'
import { isUnderWay, type Counts, type PeopleImport } from './import'
import { RowsTable, type RowsProps } from './import-rows'
import { StateBadge } from './imports-page'
import { messages, refusals } from './messages'

type Props = RowsProps & { imported: PeopleImport; counts: Counts }

/** Where an import stands: while it is under way this part shows itself anew (small.js); without scripts by the link. */
export function ImportPage({ imported, counts, ...rows }: Props) {
  const t = useText()
  const { id, organisationId, organisationName, fileName, state, rowsTotal, rowsChecked, rowsDone } = imported
  const underWay = isUnderWay(state)
  const ready = counts.new + counts.known
  return (
    <>
      <PageHeader
        title={fileName}
        badges={<StateBadge state={state} />}
        crumbs={[
          { label: t(organisationName), to: `/organisations/${organisationId}` },
          { label: t(messages.title), to: `/organisations/${organisationId}/imports` },
        ]}
      />
      <div id="progress" data-follow={underWay ? '' : undefined} aria-live="polite" className="grid gap-6">
        {state === 'failed' && (
          <Notice kind="danger">
            <Why problem={imported.problem} />
          </Notice>
        )}
        {state === 'checking' && <Progress label={t(messages.checking)} value={rowsChecked} of={rowsTotal} />}
        {state === 'committing' && <Progress label={t(messages.committing)} value={rowsDone} of={rowsDone + ready} />}
        {underWay && (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-soft-ink">
            {t(messages.followNote)}
            <LinkButton to={`/imports/${id}`} size="small">
              {t(messages.seeProgress)}
            </LinkButton>
          </p>
        )}
        {state !== 'failed' && (
          <Stats>
            {state === 'checking' || state === 'checked' ? (
              <Stat value={counts.new} label={t(messages.countNew)} />
            ) : (
              <Stat value={counts.done} label={t(messages.countDone)} />
            )}
            {(state === 'checking' || state === 'checked') && (
              <Stat value={counts.known} label={t(messages.countKnown)} />
            )}
            <Stat value={counts.error} label={t(messages.countErrors)} />
          </Stats>
        )}
      </div>
      <div className="my-6 flex flex-wrap items-center gap-3">
        {state === 'checked' && ready > 0 && (
          <form method="post" action={`/imports/${id}/commitment`}>
            <SubmitButton>{t(messages.commit, { count: ready })}</SubmitButton>
          </form>
        )}
        {counts.error > 0 && (
          <LinkButton to={`/imports/${id}/problems.csv`} plain>
            {t(messages.problemsFile)}
          </LinkButton>
        )}
        {(underWay || state === 'checked') && (
          <form method="post" action={`/imports/${id}/cancellation`}>
            <SubmitButton look="danger">{t(messages.cancel)}</SubmitButton>
          </form>
        )}
        {!underWay && <AnotherFile to={`/organisations/${organisationId}/imports/new`} first={state !== 'checked' || ready === 0} />}
      </div>
      {state === 'checked' && (
        <p className="mb-6 max-w-prose text-soft-ink">
          {ready === 0 && t(messages.nothingToCommit)} {counts.error > 0 && t(messages.wrongStay)} {ready > 0 && t(messages.commitNote)}
        </p>
      )}
      {!underWay && state !== 'failed' && <RowsTable {...rows} />}
    </>
  )
}

/** A refusal's key, or the headings that are missing, named in both languages. */
function Why({ problem }: { problem: string | null }) {
  const t = useText()
  const named = (refusals as Record<string, Text>)[problem ?? '']
  return <>{named ? t(named) : t(JSON.parse(problem ?? '{"fa":"","en":""}') as Text)}</>
}
