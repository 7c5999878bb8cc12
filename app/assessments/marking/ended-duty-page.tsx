import type { ReactNode } from 'react'
import type { Typed } from '~/shared/form'
import { localDecimal, toLatinDigits, type Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { messages as ui } from '~/shared/ui/messages'
import { messages, scriptTitle } from './messages'
import { useLeftMark } from './use-left-mark'

type Place = { examSessionId: string; scriptId: string; personId: string; number: number | null }

/** For whoever was this exam's marker: that they are so no more and, of a mark they gave or typed, that it wasn't taken. */
export function EndedDutyPage({ ended, place, typed }: { ended: Text; place?: Place; typed?: Typed }) {
  const t = useText()
  return (
    <div className="max-w-xl">
      <PageHeader title={t(messages.dutyEndedTitle)} lead={t(ended)} />
      {typed
        ? <WhatWasTyped points={String(typed.points ?? '')} note={String(typed.note ?? '')}><Notice kind="danger" alert>{t(messages.markNotTaken)}</Notice></WhatWasTyped>
        : place && <LeftOnDevice {...place} />}
      <LinkButton plain look="primary" to="/home">{t(ui.toHome)}</LinkButton>
    </div>
  )
}

/** On this device alone: of which script it is, why it wasn't taken, and what it says. */
function LeftOnDevice({ examSessionId, scriptId, personId, number }: Place) {
  const t = useText()
  const left = useLeftMark(examSessionId, scriptId, personId)
  if (!left) return null
  return (
    <WhatWasTyped {...left} number={number}>
      <Notice kind="danger" alert>{t(left.at ? messages.leftMark : messages.leftDraft)}</Notice>
    </WhatWasTyped>
  )
}

function WhatWasTyped({ points, note, at, number, children }: { points: string; note: string; at?: string; number?: number | null; children: ReactNode }) {
  const t = useText()
  const language = useLanguage()
  const said = (words: string) => <span className="font-normal whitespace-pre-line" dir="auto">{words || '–'}</span>
  return (
    <div className="mb-6 grid gap-4">
      {children}
      <DescriptionList
        items={[
          ...(number ? [{ term: t(messages.answer), value: t(scriptTitle(number)) }] : []),
          { term: t(messages.typedMark), value: said(localDecimal(toLatinDigits(points).replace('٫', '.'), language)) },
          { term: t(messages.note), value: said(note) },
          ...(at ? [{ term: t(messages.typedAt), value: <InstantText instant={at} /> }] : []),
        ]}
      />
    </div>
  )
}
