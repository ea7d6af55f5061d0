import { type FormEvent, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { limits } from '#shared/records.ts'
import type { Holiday } from '#shared/rules/holidays.ts'
import { holidayName } from '#shared/rules/wording.ts'
import { Button } from '#ui/Button.tsx'
import { DialogActions } from '#ui/Dialog.tsx'
import { Choice } from '#ui/Fields.tsx'
import styles from './HolidaysDialog.module.css'
import { daysInWords, daysSaid, type OwnHoliday } from './holidayForm.ts'
import type { CalendarEvent, ReadCalendar } from './icsFile.ts'
import { isLikelyHoliday, isPresent, replacedBy, type TakeOver, takenOver, takeOvers } from './takeOver.ts'

type Props = {
  readonly calendar: ReadCalendar & { readonly kind: 'ready' }
  readonly present: readonly Holiday[]
  readonly onCancel: () => void
  /** All holidays as they are to be, of which `count` came from the file. */
  readonly onTake: (holidays: readonly OwnHoliday[], count: number) => void
}

/** What a calendar file would bring: a choice of its events, before anything changes. */
export function IcsPreview({ calendar, present, onCancel, onTake }: Props) {
  const { t } = useSpeech()
  const { events, unreadable, isCut } = calendar
  const [chosen, setChosen] = useState(
    () => new Set(events.flatMap((event, index) => (isLikelyHoliday(event) ? [index] : []))),
  )
  const [how, setHow] = useState<TakeOver>('add')
  const result = takenOver(
    events.filter((_, index) => chosen.has(index)),
    present,
    how,
    t('holidays.file.nameless'),
  )
  const isTooMany = result.holidays.length > limits.days

  const toggle = (index: number) => {
    const next = new Set(chosen)
    if (!next.delete(index)) next.add(index)
    setChosen(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (result.count > 0 && !isTooMany) onTake(result.holidays, result.count)
  }
  return (
    <form className={styles.section} onSubmit={submit}>
      <p>{t('holidays.file.about')}</p>
      {unreadable > 0 ? <p className={styles.hint}>{t('holidays.file.unreadable', { count: unreadable })}</p> : null}
      {isCut ? <p className={styles.hint}>{t('holidays.file.cut', { count: events.length })}</p> : null}
      <div className={styles.ways}>
        <Button autoFocus onPress={() => setChosen(new Set(events.keys()))}>
          {t('holidays.file.all')}
        </Button>
        <Button onPress={() => setChosen(new Set())}>{t('holidays.file.nothing')}</Button>
      </div>
      <ul className={styles.events} aria-label={t('holidays.file.events')}>
        {events.map((event, index) => (
          <li key={index}>
            <label className={styles.event}>
              <input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />
              <span>{event.name || t('holidays.file.nameless')}</span>
              <span className={styles.days}>{daysInWords(event, t)}</span>
              <span className={styles.hint}>{isPresent(event, present) ? t('holidays.file.present') : null}</span>
              {chosen.has(index) && how === 'add' ? <Replaces event={event} present={present} /> : null}
            </label>
          </li>
        ))}
      </ul>
      <Choice
        label={t('holidays.file.how')}
        value={how}
        onChange={setHow}
        options={takeOvers.map((value) => ({ value, text: t(`holidays.file.how.${value}`) }))}
      />
      {isTooMany ? (
        <p role="alert" className={styles.error}>
          {t('holidays.file.tooMany', { max: limits.days })}
        </p>
      ) : null}
      <DialogActions>
        <Button onPress={onCancel}>{t('action.cancel')}</Button>
        <Button look="main" type="submit" isDisabled={result.count === 0 || isTooMany}>
          {t('holidays.file.take', { count: result.count })}
        </Button>
      </DialogActions>
    </form>
  )
}

/** Names the holidays that make room for an event, when there are any. */
function Replaces({ event, present }: { readonly event: CalendarEvent; readonly present: readonly Holiday[] }) {
  const { t, language } = useSpeech()
  const said = replacedBy(event, present).map(
    (holiday) => `${holidayName(holiday, t)} ${daysSaid(holiday, language, t)}`,
  )
  if (said.length === 0) return null
  return <span className={styles.replaces}>{t('holidays.file.replaces', { holidays: said.join(', ') })}</span>
}
