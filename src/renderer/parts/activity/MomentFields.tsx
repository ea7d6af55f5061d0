import { useEffect, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { Activity } from '#shared/records.ts'
import { schoolTimeOf } from '#shared/rules/calendar/trajectCalendar.ts'
import styles from './ActivityPanel.module.css'
import { isOfFields } from './DayPicker.tsx'
import { MomentInputs } from './MomentInputs.tsx'
import { formOf, type MomentField, type MomentForm, mainField, readForm, whenOf, wrongAlone } from './momentForm.ts'

/**
 * When an activity takes place: as precise as is known. It is sent when the whole group of fields is left; what can be seen
 * to be wrong in one field is told when that field is left.
 */
export function MomentFields({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const store = useStore()
  const time = useDocument(schoolTimeOf)
  const { id, moment } = activity
  const draft = useDraft<MomentForm | null>({
    key: `${id} moment`,
    saved: null,
    save: async (form) => {
      if (!form) return null
      const read = readForm(form, time)
      if (read.kind === 'wrong') return { field: read.field, text: t(read.text.key, read.text.values) }
      const answer = await store.execute('activity.edit', { id, ...whenOf(read) })
      return answer.ok ? null : { field: mainField[form.kind], text: errorText(answer.error) }
    },
  })
  const form = draft.value ?? formOf(moment, time.calendar.schoolYear)

  const fields = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (draft.refusal) fields.current?.querySelector('[data-invalid]')?.scrollIntoView({ block: 'nearest' })
  }, [draft.refusal])

  const choose = (next: MomentForm) => {
    draft.change(next)
    // A choice is a gesture by itself, as soon as it says a whole moment.
    if (readForm(next, time).kind === 'ready') draft.commit()
  }
  const [left, setLeft] = useState<ReadonlySet<MomentField>>(new Set())
  const errorAt = (name: MomentField) => {
    if (draft.refusal?.field === name) return draft.refusal.text
    // Only of what was typed here: a moment that was kept stays as it is.
    const wrong = draft.value && left.has(name) ? wrongAlone(form, name, time) : null
    return wrong ? t(wrong.key, wrong.values) : undefined
  }
  return (
    <fieldset
      ref={fields}
      className={styles.fields}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget) && !isOfFields(relatedTarget)) draft.commit()
      }}
    >
      <MomentInputs
        form={form}
        time={time}
        errorAt={errorAt}
        onType={(next, name) => {
          setLeft(new Set([...left].filter((each) => each !== name)))
          draft.change(next)
        }}
        onChoose={choose}
        onLeave={(name) => setLeft(new Set([...left, name]))}
        onEnter={draft.commit}
      />
    </fieldset>
  )
}
