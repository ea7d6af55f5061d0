import { type FormEvent, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useMonthChoices } from '#parts/activity/useMonthChoices.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import { type ActivityKind, activityKinds } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Choice, Field, Picker } from '#ui/Fields.tsx'
import styles from './NewActivity.module.css'

type Draft = { readonly title: string; readonly kind: ActivityKind }
const empty: Draft = { title: '', kind: 'new' }

/** `moment` is a moment of any kind in its written form: a month, or a week or day that was pointed at. */
type Place = { readonly moment: string | null }
type Props = {
  /** Where the activity would come; null when nobody asked for one. */
  readonly place: Place | null
  readonly onClose: () => void
  readonly onCreated: (activityId: string) => void
}

/** Asks what a new activity is and when; the rest is filled in beside the year. */
export function NewActivity({ place, onClose, onCreated }: Props) {
  const { t } = useTranslation()
  const [draft, setDraft] = useKept<Draft>('#new activity')
  return (
    <Dialog title={t('jaarplan.new')} isOpen={place !== null} onClose={onClose}>
      <Form
        moment={place?.moment ?? null}
        draft={draft ?? empty}
        onDraft={setDraft}
        onCancel={() => {
          setDraft(null)
          onClose()
        }}
        onCreated={(activityId) => {
          setDraft(null)
          onClose()
          if (activityId !== undefined) onCreated(activityId)
        }}
      />
    </Dialog>
  )
}

type FormProps = Place & {
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly onCancel: () => void
  readonly onCreated: (activityId: string | undefined) => void
}

function Form({ moment: start, draft, onDraft, onCancel, onCreated }: FormProps) {
  const { t, language } = useTranslation()
  const store = useStore()
  const months = useMonthChoices()
  const [moment, setMoment] = useState(start ?? '')
  // A week or a day that was pointed at stands among the months, to keep or to widen.
  const isMonth = start === null || months.some(({ value }) => value === start)
  const pointedAt = isMonth ? [] : [{ value: start, text: momentInWords(start, language, t) }]
  const [error, setError] = useState<AppError | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await store.execute('activity.add', { ...draft, moment: moment || null })
    if (!answer.ok) {
      setError(answer.error)
      return
    }
    const added = answer.value?.patch.find((change) => change.table === 'activity')
    onCreated(added?.id)
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={t('jaarplan.new.title')}
        value={draft.title}
        onChange={(title) => onDraft({ ...draft, title })}
        error={error ? errorText(error) : undefined}
        autoFocus
      />
      <Choice
        label={t('activity.kind')}
        value={draft.kind}
        onChange={(kind) => onDraft({ ...draft, kind })}
        options={activityKinds.map((value) => ({ value, text: t(`kind.${value}`) }))}
      />
      <Picker
        label={t(isMonth ? 'jaarplan.new.month' : 'activity.new.moment')}
        value={moment}
        onChange={setMoment}
        options={[{ value: '', text: t('moment.none') }, ...pointedAt, ...months]}
      />
      <FormActions text={t('jaarplan.new.create')} onCancel={onCancel} />
    </form>
  )
}
