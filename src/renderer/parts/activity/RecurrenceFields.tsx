import { useEffect, useEffectEvent } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { Translate } from '#shared/i18n.ts'
import { type Activity, ordinals, type TrajectDocument, trajectOf, weekdays } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { Field, Picker } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'
import {
  formOfRecurrence,
  type RecurrenceField,
  type RecurrenceForm,
  type RecurrenceKind,
  readRecurrence,
  recurrenceKinds,
} from './recurrenceForm.ts'
import { Tick } from './Tick.tsx'

const schoolYearIn = (document: TrajectDocument) => trajectOf(document)?.schoolYear ?? 0

/** How an activity comes back after its moment. A choice is sent at once, what is typed when its group is left. */
export function RecurrenceFields({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const store = useStore()
  const schoolYear = useDocument(schoolYearIn)
  const { id, moment, recurrence } = activity
  const draft = useDraft<RecurrenceForm | null>({
    key: `${id} recurrence`,
    saved: null,
    save: async (form) => {
      if (!form) return null
      // As it is now: meanwhile a time may have been left out.
      const now = store.record('activity', id)?.recurrence ?? null
      const read = readRecurrence(form, now, schoolYear)
      if (read.kind === 'wrong') return { field: read.field, text: t(read.text.key, read.text.values) }
      const answer = await store.execute('activity.edit', { id, recurrence: read.recurrence })
      return answer.ok ? null : { field: fieldOf(answer.error), text: errorText(answer.error) }
    },
  })
  const form = draft.value ?? formOfRecurrence(recurrence, moment)

  // What was refused because of the moment may be right for another one.
  const retry = useEffectEvent(() => {
    if (draft.refusal?.field === 'kind') draft.commit()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is what sets it off
  useEffect(() => retry(), [moment])

  const choose = (next: RecurrenceForm) => {
    draft.change(next)
    if (readRecurrence(next, recurrence, schoolYear).kind === 'ready') draft.commit()
  }
  const errorAt = (field: RecurrenceField) => (draft.refusal?.field === field ? draft.refusal.text : undefined)
  return (
    <fieldset
      className={styles.fields}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) draft.commit()
      }}
    >
      <Picker
        label={t('activity.recurrence')}
        value={form.kind}
        options={recurrenceKinds.map((value) => ({ value, text: kindText(value, t) }))}
        onChange={(kind) => choose({ ...form, kind })}
        error={errorAt('kind')}
      />
      {form.kind === 'weekly' ? (
        <Field
          label={t('activity.recurrence.interval')}
          hint={t('activity.recurrence.interval.hint')}
          value={form.interval}
          onChange={(interval) => draft.change({ ...form, interval })}
          onEnter={draft.commit}
          error={errorAt('interval')}
        />
      ) : null}
      {form.kind === 'monthly' ? (
        <div className={styles.pair}>
          <Picker
            label={t('activity.recurrence.ordinal')}
            value={String(form.ordinal)}
            options={ordinals.map((value) => ({ value: String(value), text: t(`ordinal.${value}`) }))}
            onChange={(chosen) => choose({ ...form, ordinal: ordinals.find((each) => String(each) === chosen) ?? 1 })}
          />
          <Picker
            label={t('activity.recurrence.weekday')}
            value={String(form.weekday)}
            options={weekdays.map((value) => ({ value: String(value), text: t(`weekday.${value}`) }))}
            onChange={(chosen) => choose({ ...form, weekday: weekdays.find((each) => String(each) === chosen) ?? 1 })}
          />
        </div>
      ) : null}
      {form.kind === 'none' ? null : (
        <>
          <Field
            label={t('activity.recurrence.until')}
            hint={t('activity.recurrence.until.hint')}
            value={form.until}
            onChange={(until) => draft.change({ ...form, until })}
            onEnter={draft.commit}
            error={errorAt('until')}
          />
          <Tick
            isOn={form.skipsHolidays}
            onChange={(skipsHolidays) => choose({ ...form, skipsHolidays })}
            text={t('activity.recurrence.skipsHolidays')}
          />
        </>
      )}
    </fieldset>
  )
}

function kindText(kind: RecurrenceKind, t: Translate): string {
  return kind === 'period' || kind === 'trimester' ? t(`recurrence.${kind}`) : t(`activity.recurrence.${kind}`)
}

/** The end is the only thing that can be wrong by itself; all else is about how it comes back at all. */
function fieldOf({ code }: AppError): RecurrenceField {
  return code === 'recurrence.order' ? 'until' : 'kind'
}
