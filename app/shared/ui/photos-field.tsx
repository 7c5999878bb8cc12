import { FileField } from './file-field'
import { FieldError, OptionalMark } from './field'
import { fieldMessages } from './field-messages'
import { useField } from './form'
import { useText } from './language'

const PICTURES = 'image/jpeg,image/png,image/webp'

/**
 * Photos to send, from the camera or from what is there already. One input can't ask for both: with `capture` many phones
 * open the camera alone, one photo at a time. Both carry the same name; where there is no phone the camera isn't offered.
 */
export function PhotosField({ name, label, hint, kinds, maxMegabytes, optional }: {
  name: string
  label: string
  hint?: string
  kinds: string
  maxMegabytes: number
  optional?: boolean
}) {
  const t = useText()
  const { id, error } = useField(name)
  const file = { name, kinds, maxMegabytes, accept: PICTURES, optional: true, within: true }
  return (
    <fieldset className="grid max-w-xl gap-3" id={`${id}-all`} aria-describedby={error && `${id}-all-error`}>
      <legend className="mb-1 font-semibold">{label}<OptionalMark optional={optional} /></legend>
      <p className="text-sm text-soft-ink">{[hint, t(fieldMessages.fileLimits, { kinds, size: maxMegabytes })].filter(Boolean).join(' ')}</p>
      <FieldError id={`${id}-all`}>{error}</FieldError>
      <FileField {...file} label={t(fieldMessages.choosePhotos)} multiple />
      <div className="hidden pointer-coarse:block"><FileField {...file} id={`${id}-camera`} label={t(fieldMessages.takePhoto)} hint={t(fieldMessages.takePhotoHint)} capture="environment" /></div>
    </fieldset>
  )
}
