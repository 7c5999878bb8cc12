import { useEffect, useState } from 'react'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextLink } from '~/shared/ui/text-link'
import { messages } from './messages'
import type { Sending } from './use-sending'

/** What a candidate must know about saving: no script, no offline protection, no network, no session. */
export function OutboxNotices({ sending }: { sending: Sending }) {
  const t = useText()
  const here = useAddress()
  const { state, waiting, isFailing, isDurable } = sending
  if (state === 'starting')
    return (
      <noscript>
        <Notice kind="warning">{t(messages.noScript)}</Notice>
      </noscript>
    )
  if (state === 'signed-out') {
    return (
      <Notice
        kind="danger"
        alert
        actions={
          <TextLink plain to={`/login?${new URLSearchParams({ then: here })}`}>
            {t(messages.signInAgain)}
          </TextLink>
        }
      >
        {t(messages.signedOut)}
      </Notice>
    )
  }
  if (state === 'wrong-browser') return <Notice kind="danger" alert>{t(messages.wrongBrowser)}</Notice>
  return (
    <>
      {!isDurable && state !== 'closed' && <Notice kind="warning">{t(messages.noOffline)}</Notice>}
      {isFailing && isDurable && (
        // Announced once, not with every answer that waits.
        <Notice kind="warning" alert={waiting < 2}>
          {waiting > 0 ? t(messages.onDeviceMore, { count: waiting }) : t(messages.offline)}
        </Notice>
      )}
    </>
  )
}

export function ClosedNotice({ sending: { kept } }: { sending: Sending }) {
  const t = useText()
  return kept > 0 ? (
    <Notice kind="warning" alert>
      {t(messages.lateKept, { count: kept })}
    </Notice>
  ) : null
}

function useAddress() {
  const [address, setAddress] = useState('')
  useEffect(() => setAddress(location.pathname), [])
  return address
}
