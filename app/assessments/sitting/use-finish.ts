import { useNavigate, useSubmit } from '@remix-run/react'
import { useEffect, useState } from 'react'

type Options = {
  sittingId: string
  isClosed: boolean
  /** Sends what waits; true when the server has it all. */
  flush: () => Promise<boolean>
  /** What the server said last. */
  isTimeUp: { current: boolean }
}

/**
 * To the summary when the candidate wants it, and straight to the end when the time is over; not while the server can't
 * be reached, since only this page can still show what is to be sent.
 */
export function useFinish({ sittingId, isClosed, flush, isTimeUp }: Options) {
  const navigate = useNavigate()
  const submit = useSubmit()
  const [isStuck, setStuck] = useState(false)
  const address = `/sittings/${sittingId}/submission`
  useEffect(() => {
    if (isClosed) submit(null, { method: 'post', action: address })
  }, [isClosed, address, submit])

  async function finish(timeIsUp = false) {
    const isSent = await flush()
    setStuck(!isSent)
    if (!isSent || (timeIsUp && !isTimeUp.current)) return
    if (timeIsUp) submit(null, { method: 'post', action: address })
    else navigate(address)
  }
  return { finish, isStuck }
}
