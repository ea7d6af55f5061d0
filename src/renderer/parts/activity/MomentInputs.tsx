import { useTranslation } from '#app/language.ts'
import type { SchoolTime } from '#shared/rules/calendar/trajectCalendar.ts'
import { momentPreview } from '#shared/wording/moments/momentPreview.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Choice, Field, Picker } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'
import { DayPicker } from './DayPicker.tsx'
import { type MomentField, type MomentForm, momentKinds, readForm, readTypedDay, withKind } from './momentForm.ts'
import { useMonthChoices } from './useMonthChoices.ts'

type Option = { readonly value: string; readonly text: string }

type Props = {
  readonly form: MomentForm
  readonly time: SchoolTime
  readonly errorAt: (field: MomentField) => string | undefined
  readonly onType: (form: MomentForm, field: MomentField) => void
  /** Something was chosen, which is a gesture by itself. */
  readonly onChoose: (form: MomentForm) => void
  readonly onLeave?: (field: MomentField) => void
  /** Enter in a field; without it Enter does what it does in a form. */
  readonly onEnter?: () => void
}

/** The fields in which is told when something is, as precise as is known. Each says below it what it understands. */
export function MomentInputs({ form, time, errorAt, onType, onChoose, onLeave, onEnter }: Props) {
  const { t, language } = useTranslation()
  const months: readonly Option[] = useMonthChoices()
  const { calendar } = time
  const field = (name: MomentField) => ({
    value: form[name],
    onChange: (text: string) => onType({ ...form, [name]: text }, name),
    onBlur: () => onLeave?.(name),
    ...(onEnter ? { onEnter } : {}),
    error: errorAt(name),
  })
  const understood = (otherwise: string) => {
    const read = readForm(form, time)
    return (read.kind === 'ready' && momentPreview(read, calendar, language, t)) || otherwise
  }
  const day = (name: 'start' | 'end' | 'date') => {
    const read = readTypedDay(form[name], calendar.schoolYear)
    const date = 'date' in read ? read.date : ''
    const hint = t('activity.moment.dateHint')
    return {
      ...field(name),
      label: t(`activity.moment.${name}`),
      hint:
        date === ''
          ? name === 'end'
            ? hint
            : understood(hint)
          : momentPreview({ moment: date, recurrence: null }, calendar, language, t),
      beside: (
        <DayPicker
          field={t(`activity.moment.${name}`)}
          value={date}
          onChoose={(chosen) => onChoose({ ...form, [name]: shortDate(chosen) })}
        />
      ),
    }
  }
  return (
    <>
      <Choice
        label={t('activity.moment')}
        value={form.kind}
        options={momentKinds.map((value) => ({ value, text: t(`activity.moment.${value}`) }))}
        onChange={(kind) => onChoose(withKind(form, kind, time))}
      />
      {form.kind === 'month' ? (
        <Picker
          label={t('activity.moment.pickMonth')}
          value={form.month}
          options={form.month === '' ? [{ value: '', text: t('activity.moment.noMonth') }, ...months] : months}
          onChange={(month) => onChoose({ ...form, month })}
        />
      ) : null}
      {form.kind === 'week' ? (
        <Field
          label={t('activity.moment.weekNumber')}
          hint={understood(t('activity.moment.weekHint'))}
          {...field('week')}
        />
      ) : null}
      {form.kind === 'period' ? (
        <div className={styles.pair}>
          <Field {...day('start')} />
          <Field {...day('end')} />
        </div>
      ) : null}
      {form.kind === 'date' ? (
        <>
          <Field {...day('date')} />
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
      {form.kind === 'words' ? (
        <Field
          label={t('activity.moment.typed')}
          hint={understood(t('activity.moment.typed.hint'))}
          {...field('words')}
        />
      ) : null}
    </>
  )
}
