import { Fragment } from 'react'
import { useText } from '~/shared/ui/language'
import { messages } from '../messages'

/** Parts of a place, each in its own direction: a Persian county in an English line keeps the line whole. */
export function PlaceText({ parts }: { parts: (string | null | undefined | false)[] }) {
  const t = useText()
  return (
    <>
      {parts.filter(Boolean).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && t(messages.listComma)}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </>
  )
}
