import { useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { MomentInputs } from '#parts/activity/MomentInputs.tsx'
import { formOf, type MomentField, type MomentForm, readForm, whenOf } from '#parts/activity/momentForm.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import { type ActivityKind, activityKinds } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { type SchoolTime, schoolTimeOf } from '#shared/rules/calendar/trajectCalendar.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Choice, Field } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
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
  const { t } = useTranslation()
  const store = useStore()
  const time = useDocument(schoolTimeOf)
  const [form, setForm] = useState(() => formAt(start, time))
  const [error, setError] = useState<AppError | null>(null)
  const [fault, setFault] = useState<{ readonly field: MomentField; readonly text: string } | null>(null)
  const change = (next: MomentForm) => {
    setForm(next)
    setFault(null)
  }
  const submit = useSubmit(async () => {
    const read = isEmpty(form) ? nothing : readForm(form, time)
    if (read.kind === 'wrong') {
      setFault({ field: read.field, text: t(read.text.key, read.text.values) })
      return
    }
    const answer = await store.execute('activity.add', { ...draft, ...whenOf(read) })
    if (!answer.ok) {
      setError(answer.error)
      return
    }
    const added = answer.value?.patch.find((change) => change.table === 'activity')
    onCreated(added?.id)
  })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
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
      <MomentInputs
        form={form}
        time={time}
        errorAt={(field) => (fault?.field === field ? fault.text : undefined)}
        onType={change}
        onChoose={change}
      />
      <FormActions text={t('jaarplan.new.create')} onCancel={onCancel} />
    </form>
  )
}

const nothing = { kind: 'ready', moment: null, recurrence: null } as const

/** What was pointed at, to keep or to change; else a line in which any moment can be typed. */
function formAt(start: string | null, { calendar }: SchoolTime): MomentForm {
  const form = formOf(start, calendar.schoolYear)
  return start === null ? { ...form, kind: 'words' } : form
}

/** Whether nobody said when it is: an activity may do without a moment. */
function isEmpty({ kind, ...fields }: MomentForm): boolean {
  return Object.values(fields).every((text) => text.trim() === '')
}
