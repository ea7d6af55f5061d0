import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import type { Translate } from '#shared/i18n.ts'
import { limits, type Region } from '#shared/records.ts'
import type { Holiday } from '#shared/rules/calendar/holidays.ts'
import { shorten } from '#shared/text.ts'
import { holidayName } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { DialogActions } from '#ui/Dialog.tsx'
import { Choice } from '#ui/Fields.tsx'
import { Words } from '#ui/Words.tsx'
import type { CalendarRow, Days, ReadCalendar } from './calendarEvents.ts'
import styles from './HolidaysDialog.module.css'
import { daysInWords, daysSaid, type OwnHoliday } from './holidayForm.ts'
import { eventsOf, isPresent, isProposed, replacedBy, type TakeOver, takenOver, takeOvers } from './takeOver.ts'

type Props = {
  readonly calendar: ReadCalendar & { readonly kind: 'ready' }
  readonly present: readonly Holiday[]
  readonly region: Region
  readonly onCancel: () => void
  /** All holidays as they are to be, of which `count` came from the file. */
  readonly onTake: (holidays: readonly OwnHoliday[], count: number) => void
}

/** What a calendar file would bring: a choice of its events, before anything changes. */
export function IcsPreview({ calendar, present, region, onCancel, onTake }: Props) {
  const { t } = useTranslation()
  const { rows, unreadable, leftOut, isCut, isLossy } = calendar
  const shown = useMemo(() => proposedFirst(rows, region), [rows, region])
  const [chosen, setChosen] = useState(
    () => new Set(shown.flatMap((row, index) => (isProposed(row, region) ? [index] : []))),
  )
  const [how, setHow] = useState<TakeOver>('add')
  const result = takenOver(
    shown.flatMap((row, index) => (chosen.has(index) ? eventsOf(row) : [])),
    present,
    how,
    { region, nameless: t('holidays.file.nameless') },
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
      {unreadable.length > 0 ? (
        <p className={styles.warning}>
          {t('holidays.file.unreadable', { count: unreadable.length, names: namesIn(unreadable, t) })}
        </p>
      ) : null}
      {isLossy ? <p className={styles.warning}>{t('holidays.file.lossy')}</p> : null}
      {leftOut > 0 ? <p className={styles.hint}>{t('holidays.file.leftOut', { count: leftOut })}</p> : null}
      {isCut ? <p className={styles.hint}>{t('holidays.file.cut')}</p> : null}
      <div className={styles.ways}>
        <Button autoFocus onPress={() => setChosen(new Set(shown.keys()))}>
          {t('holidays.file.all')}
        </Button>
        <Button onPress={() => setChosen(new Set())}>{t('holidays.file.nothing')}</Button>
      </div>
      <ul className={styles.events} aria-label={t('holidays.file.events')}>
        {shown.map((row, index) => (
          <li key={index}>
            <label className={styles.event}>
              <input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />
              <Words>{row.name || t('holidays.file.nameless')}</Words>
              <span className={styles.days}>{daysOfRow(row, t)}</span>
              <span className={styles.hint}>
                {[
                  row.days.length > 1 ? t('holidays.file.times', { count: row.days.length }) : '',
                  row.days.every((days) => isPresent(days, present)) ? t('holidays.file.present') : '',
                ]
                  .filter((said) => said !== '')
                  .join(', ')}
              </span>
              {chosen.has(index) && how === 'add' ? <Replaces row={row} present={present} region={region} /> : null}
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

/** What is proposed comes first; the rest keeps its order. */
function proposedFirst(rows: readonly CalendarRow[], region: Region): readonly CalendarRow[] {
  const isFirst = (row: CalendarRow) => isProposed(row, region)
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))]
}

/** So many names are told of what could not be read. */
const mostNames = 8

function namesIn(names: readonly string[], t: Translate): string {
  const told = names.slice(0, mostNames).map((name) => `"${shorten(name, 60) || t('holidays.file.nameless')}"`)
  return names.length > mostNames ? `${told.join(', ')}, …` : told.join(', ')
}

/** From the first day of a row to its last. */
function daysOfRow({ days }: CalendarRow, t: Translate): string {
  const [first] = days
  const last: Days = days.at(-1) ?? first
  return daysInWords({ first: first.first, last: last.last }, t)
}

/** Names the holidays that make room for an event, when there are any. */
function Replaces({ row, present, region }: { readonly row: CalendarRow } & Pick<Props, 'present' | 'region'>) {
  const { t, language } = useTranslation()
  const replaced = new Set(eventsOf(row).flatMap((event) => replacedBy(event, present, region)))
  const said = [...replaced].map((holiday) => `${holidayName(holiday, t)} ${daysSaid(holiday, language, t)}`)
  if (said.length === 0) return null
  return <span className={styles.replaces}>{t('holidays.file.replaces', { holidays: said.join(', ') })}</span>
}
