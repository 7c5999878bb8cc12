import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { isLinkTarget } from '../../rich-text'
import { Button } from '../button'
import { controlLook } from '../field'
import { useText } from '../language'
import { messages } from './messages'

/** Under the toolbar: the address of the link at the cursor; left empty, the link is taken away. */
export function LinkRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useText()
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''))
  const wrong = address !== '' && !isLinkTarget(address)
  function save() {
    if (wrong) return
    const link = editor.chain().focus().extendMarkRange('link')
    if (address === '') link.unsetLink().run()
    else link.setLink({ href: address }).run()
    onDone()
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line p-2">
      <input
        type="url"
        dir="ltr"
        value={address}
        aria-label={t(messages.editorLinkAddress)}
        placeholder="https://"
        aria-invalid={wrong || undefined}
        onChange={event => setAddress(event.target.value.trim())}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          save()
        }}
        className={`${controlLook} max-w-sm flex-1`}
      />
      <Button onClick={save} disabled={wrong} size="small">{t(messages.editorLink)}</Button>
    </div>
  )
}
