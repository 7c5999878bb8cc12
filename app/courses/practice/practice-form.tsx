import type { FormAnswer } from '~/shared/form'
import { today } from '~/shared/calendar'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions, useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PhotosField } from '~/shared/ui/photos-field'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DayField, TextField } from '~/shared/ui/text-field'
import { messages, refusals } from './messages'
import { MOST_PHOTOS, type PracticeLog } from './practice'
import type { OwnTask } from './own-tasks.server'
import { TimeFields } from './time-fields'

type Props = {
  id: string
  offeringId: string
  tasks: OwnTask[]
  log?: PracticeLog
  activityId?: string
  answer?: FormAnswer
}

const isOutOfTime = ({ lock, overdueSince }: OwnTask) => lock !== null || overdueSince !== null

/** Of what is refused, what belongs to one field. */
const refusedFields = {
  'no-such-task': 'activityId', 'task-missing': 'task', 'in-future': 'workedOn', 'time-missing': 'hours',
  'time-too-long': 'hours', 'too-many-photos': 'photos', 'not-an-image': 'photos', 'image-too-large': 'photos',
}

/** One piece of workshop work: what, how long, in words and photos. The task stays what it was once it is chosen. */
export function PracticeForm({ id, tasks, log, activityId, answer }: Props) {
  const t = useText()
  const labels = {
    activityId: t(messages.ofCourse), task: t(messages.ownTask), hours: t(messages.hours), minutes: t(messages.minutes),
    workedOn: t(messages.workedOn), words: t(messages.words), photos: t(messages.photos),
  }
  const initial = {
    activityId: log?.activityId ?? activityId, task: log?.task, workedOn: log?.workedOn ?? today(), words: log?.words,
    hours: log ? Math.floor(log.minutes / 60) : undefined, minutes: log ? log.minutes % 60 : undefined,
  }
  return (
    <ActionForm
      answer={answer} initial={initial} labels={labels} refusals={refusals} encType="multipart/form-data"
      refusedFields={refusedFields}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="seq" value={log?.seq ?? 0} />
      {log?.activityId
        ? <input type="hidden" name="activityId" value={log.activityId} />
        : !log && tasks.length > 0 && (
          <SelectField
            name="activityId" label={labels.activityId} optional empty={t(messages.ownTask)}
            hint={tasks.some(isOutOfTime) ? t(messages.tasksHint) : undefined}
            options={tasks.map(task => ({ value: task.id, label: t(task.lock ? messages.notOpenYet : task.overdueSince ? messages.overdue : messages.justTask, { task: t(task.title) }) }))}
          />
        )}
      {!log?.activityId && (
        <TextField name="task" label={labels.task} hint={tasks.length > 0 ? t(messages.ownTaskHint) : undefined} maxLength={200} optional={tasks.length > 0} />
      )}
      <DayField name="workedOn" label={labels.workedOn} />
      <TimeFields />
      <TextArea name="words" label={labels.words} maxLength={4000} optional />
      {log && log.photos.length > 0 && <KeptPhotos log={log} />}
      {(log?.photos.length ?? 0) < MOST_PHOTOS && (
        <PhotosField name="photos" label={labels.photos} hint={t(messages.photosHint)} kinds={t(messages.photoKinds)} maxMegabytes={10} optional />
      )}
      <FormActions>
        <SubmitButton name="then" value="submitted">{t(messages.handIn)}</SubmitButton>
        <SubmitButton look="secondary" name="then" value="draft">{t(messages.saveDraft)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function KeptPhotos({ log }: { log: PracticeLog }) {
  const t = useText()
  const { value, cameBack } = useField('keep')
  const isKept = (n: number) => !cameBack || ([] as unknown[]).concat(value).includes(String(n))
  return (
    <ul className="grid max-w-xl grid-cols-2 gap-3 sm:grid-cols-4">
      {log.photos.map((n, i) => (
        <li key={n} className="grid gap-1">
          <img src={`/practice-logs/${log.id}/photos/${n}`} alt={t(messages.photoN, { n: i + 1 })} className="aspect-square w-full rounded-md border border-line object-cover" />
          <label className="flex min-h-11 items-center gap-2 text-sm">
            <input type="checkbox" name="keep" value={n} defaultChecked={isKept(n)} className="size-5 accent-accent" />
            {t(messages.keepPhoto, { n: i + 1 })}
          </label>
        </li>
      ))}
    </ul>
  )
}
