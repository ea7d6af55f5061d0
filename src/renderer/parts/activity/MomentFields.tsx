import { useEffect, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import { trajectOf } from '#shared/records.ts'
import { Choice, Field, Picker } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'
import { formOf, type MomentField, type MomentForm, momentKinds, readForm, withKind, wrongAlone } from './momentForm.ts'
import { useMonthChoices } from './useMonthChoices.ts'

const schoolYearIn = (document: TrajectDocument) => trajectOf(document)?.schoolYear ?? 0

type Option = { readonly value: string; readonly text: string }

/**
 * When an activity takes place: as precise as is known. It is sent when the whole group of fields is left; what can be seen
 * to be wrong in one field is told when that field is left.
 */
export function MomentFields({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const store = useStore()
  const schoolYear = useDocument(schoolYearIn)
  const months: readonly Option[] = useMonthChoices()
  const { id, moment } = activity
  const draft = useDraft<MomentForm | null>({
    key: `${id} moment`,
    saved: null,
    save: async (form) => {
      if (!form) return null
      const read = readForm(form, schoolYear)
      if (read.kind === 'wrong') return { field: read.field, text: t(read.text.key, read.text.values) }
      const answer = await store.execute('activity.edit', { id, moment: read.moment })
      return answer.ok ? null : { field: mainField[form.kind], text: errorText(answer.error) }
    },
  })
  const form = draft.value ?? formOf(moment, schoolYear)

  const fields = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (draft.refusal) fields.current?.querySelector('[data-invalid]')?.scrollIntoView({ block: 'nearest' })
  }, [draft.refusal])

  const choose = (next: MomentForm) => {
    draft.change(next)
    // A choice is a gesture by itself, as soon as it says a whole moment.
    if (readForm(next, schoolYear).kind === 'ready') draft.commit()
  }
  const [left, setLeft] = useState<ReadonlySet<MomentField>>(new Set())
  const errorAt = (name: MomentField) => {
    if (draft.refusal?.field === name) return draft.refusal.text
    // Only of what was typed here: a moment that was kept stays as it is.
    const wrong = draft.value && left.has(name) ? wrongAlone(form, name, schoolYear) : null
    return wrong ? t(wrong.key, wrong.values) : undefined
  }
  const field = (name: MomentField) => ({
    value: form[name],
    onChange: (text: string) => {
      setLeft(new Set([...left].filter((each) => each !== name)))
      draft.change({ ...form, [name]: text })
    },
    onBlur: () => setLeft(new Set([...left, name])),
    onEnter: draft.commit,
    error: errorAt(name),
  })
  return (
    <fieldset
      ref={fields}
      className={styles.fields}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) draft.commit()
      }}
    >
      <Choice
        label={t('activity.moment')}
        value={form.kind}
        options={momentKinds.map((value) => ({ value, text: t(`activity.moment.${value}`) }))}
        onChange={(kind) => choose(withKind(form, kind, schoolYear))}
      />
      {form.kind === 'month' ? (
        <Picker
          label={t('activity.moment.pickMonth')}
          value={form.month}
          options={form.month === '' ? [{ value: '', text: t('activity.moment.noMonth') }, ...months] : months}
          onChange={(month) => choose({ ...form, month })}
        />
      ) : null}
      {form.kind === 'week' ? <Field label={t('activity.moment.weekNumber')} {...field('week')} /> : null}
      {form.kind === 'period' ? (
        <div className={styles.pair}>
          <Field label={t('activity.moment.start')} hint={t('activity.moment.dateHint')} {...field('start')} />
          <Field label={t('activity.moment.end')} hint={t('activity.moment.dateHint')} {...field('end')} />
        </div>
      ) : null}
      {form.kind === 'date' ? (
        <>
          <Field label={t('activity.moment.date')} hint={t('activity.moment.dateHint')} {...field('date')} />
          <div className={styles.pair}>
            <Field
              label={t('activity.moment.startTime')}
              hint={t('activity.moment.timeHint')}
              {...field('startTime')}
            />
            <Field label={t('activity.moment.endTime')} hint={t('activity.moment.timeHint')} {...field('endTime')} />
          </div>
        </>
      ) : null}
    </fieldset>
  )
}

/** The field that a refusal of the whole moment belongs to. */
const mainField = {
  none: 'month',
  month: 'month',
  week: 'week',
  period: 'start',
  date: 'date',
} as const satisfies Record<MomentForm['kind'], MomentField>
