import PenLine from 'lucide-react/icons/pen-line'
import { kindTitles } from '~/courses/questions/bank/messages'
import { Said } from '~/courses/questions/said'
import { localDigits } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Progress as Bar } from '~/shared/ui/progress'
import { Table } from '~/shared/ui/table'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import { useMark } from '../marks'
import type { ListedScript, Progress, readMarkingPage } from './marking.server'
import { markRefusals, messages } from './messages'

type Page = Awaited<ReturnType<typeof readMarkingPage>>

/** A marker's scripts without names; for the desk, how far the marking is. */
export function MarkingPage({ session, scripts, progress, mayName, isLate }: Page & { isLate: boolean }) {
  const t = useText()
  const crumb = useSessionCrumb()
  const address = `/exam-sessions/${session.id}`
  const next = scripts?.find(({ ownPoints }) => ownPoints === null)
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.sessionOf, { course: t(session.courseTitle), number: Number(session.number) })}
        crumbs={progress && [crumb(session)]}
        actions={next && <LinkButton look="primary" to={`${address}/marking/${next.id}`}>{t(messages.begin)}</LinkButton>}
      />
      {isLate && <div className="mb-6 max-w-xl"><Notice kind="warning" alert>{t(markRefusals['enough-marks'])}</Notice></div>}
      {scripts && <OwnScripts scripts={scripts} address={`${address}/marking`} />}
      {progress && <ProgressPart progress={progress} session={session} mayName={mayName} />}
    </>
  )
}

function OwnScripts({ scripts, address }: { scripts: ListedScript[]; address: string }) {
  const t = useText()
  const waiting = scripts.filter(({ ownPoints }) => ownPoints === null)
  if (scripts.length === 0)
    return <EmptyState icon={PenLine} title={t(messages.nothing)}>{t(messages.nothingWhy)}</EmptyState>
  const versions = [...new Set(scripts.map(({ versionId }) => versionId))]
  return (
    <>
      <p className="max-w-prose text-soft-ink">{t(messages.lead)}</p>
      <p className="mt-4 mb-8 text-lg font-semibold">
        {waiting.length > 0 ? t(messages.waitingForYou, { count: waiting.length }) : t(messages.nothing)}
      </p>
      {versions.map((versionId, i) => {
        const own = scripts.filter(script => script.versionId === versionId)
        return (
          <Section key={versionId} title={t(messages.questionNumber, { n: i + 1 })} id={`question-${i + 1}`}>
            <p className="mb-4 line-clamp-3 max-w-prose" dir="auto"><Said words={own[0]!.stem} /></p>
            <ScriptLinks title={t(messages.waiting)} scripts={own.filter(({ ownPoints }) => ownPoints === null)} address={address} />
            <ScriptLinks title={t(messages.marked)} scripts={own.filter(({ ownPoints }) => ownPoints !== null)} address={address} />
          </Section>
        )
      })}
    </>
  )
}

function ScriptLinks({ title, scripts, address }: { title: string; scripts: ListedScript[]; address: string }) {
  const t = useText()
  const mark = useMark()
  const language = useLanguage()
  if (scripts.length === 0) return null
  return (
    <div className="mt-4">
      <h3 className="mb-2 text-base text-soft-ink">{title}</h3>
      <ul className="flex flex-wrap gap-2">
        {scripts.map(({ id, number, ownPoints, outOf, isDisputed }) => (
          <li key={id}>
            <LinkButton size="small" look={ownPoints === null ? 'secondary' : 'quiet'} to={`${address}/${id}`}>
              {t(messages.script, { number: localDigits(number, language) })}
              {ownPoints !== null && ` · ${t(messages.given, { points: mark(ownPoints), max: mark(outOf) })}`}
              {isDisputed && ` · ${t(messages.tooFar)}`}
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

function ProgressPart({ progress: { items, markers, lacking }, session, mayName }: { progress: Progress } & Pick<Page, 'session' | 'mayName'>) {
  const t = useText()
  const number = useNumber()
  const language = useLanguage()
  const [marked, total] = [items.reduce((sum, item) => sum + item.marked, 0), items.reduce((sum, item) => sum + item.total, 0)]
  return (
    <>
      {total === 0 && <EmptyState icon={PenLine} title={t(messages.noScripts)}>{t(messages.noScriptsWhy)}</EmptyState>}
      {total > 0 && <Section title={t(messages.progress)} id="progress">
        <p className="mb-4 max-w-prose text-soft-ink">
          {session.markers === 2 ? t(messages.twoEach, { limit: session.markingLimit }) : t(messages.oneEach)}
        </p>
        {lacking.thirds + lacking.markers > 0 && (
          <div className="mb-6 max-w-3xl">
            <Notice kind="warning">
              {lacking.thirds > 0 && <p>{t(messages.thirdsNeeded, { count: lacking.thirds })}</p>}
              {lacking.markers > 0 && <p>{t(messages.markersLack, { count: lacking.markers })} {t(mayName ? messages.nameOne : messages.askForOne)}</p>}
            </Notice>
          </div>
        )}
        <div className="mb-6 max-w-xl"><Bar label={t(messages.markedCount)} value={marked} of={total} text={t(messages.progressOf, { marked, total })} /></div>
        <Table
          caption={t(messages.progress)}
          hideCaption
          rows={items}
          rowKey={({ versionId }) => versionId}
          columns={[
            { key: 'code', header: t(messages.code), cell: ({ code }) => <Ltr>{code}</Ltr> },
            { key: 'kind', header: t(messages.kind), cell: ({ kind }) => t(kindTitles[kind]) },
            { key: 'marked', header: t(messages.markedCount), numeric: true, cell: item => number(item.marked) },
            { key: 'total', header: t(messages.total), numeric: true, cell: item => number(item.total) },
          ]}
        />
      </Section>}
      <Section
        title={t(messages.whoMarks)}
        id="markers"
        actions={mayName && <LinkButton size="small" to={`/organisations/${session.organisationId}/grants/new?exam=${session.id}`}>{t(messages.nameMarker)}</LinkButton>}
      >
        <Table
          caption={t(messages.whoMarks)}
          hideCaption
          rows={markers}
          rowKey={({ nameFa }) => nameFa}
          empty={<p className="text-soft-ink">{t(messages.noMarker)}</p>}
          columns={[
            { key: 'name', header: t(messages.marker), cell: ({ nameFa, nameEn }) => (language === 'en' && nameEn) || nameFa },
            { key: 'marked', header: t(messages.theirs), numeric: true, cell: marker => number(marker.marked) },
          ]}
        />
      </Section>
    </>
  )
}
