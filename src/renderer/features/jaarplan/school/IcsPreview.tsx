import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import type { Translate } from '#shared/i18n.ts'
import { limits, type Region, type SchoolEvent, type SchoolEventKind } from '#shared/records.ts'
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
import {
  eventsOf,
  isKnown,
  isPresent,
  isProposed,
  kindOfRow,
  type NewEvent,
  type RowKind,
  replacedBy,
  rowKinds,
  type TakeOver,
  takenEvents,
  takenOver,
  takeOvers,
} from './takeOver.ts'

type Props = {
  readonly calendar: ReadCalendar & { readonly kind: 'ready' }
  readonly present: readonly Holiday[]
  readonly region: Region
  /** What is in the calendar of the school already. */
  readonly events: readonly SchoolEvent[]
  readonly onCancel: () => void
  readonly onTake: (taken: Taken) => void
}

/** What is taken over from a file: all holidays as they are to be (null for as they are), and the rest; `count` is new. */
export type Taken = {
  readonly holidays: OwnHoliday[] | null
  readonly events: readonly NewEvent[]
  readonly count: number
}

/** What a calendar file would bring: a choice of its events, before anything changes. */
export function IcsPreview({ calendar, present, events, region, onCancel, onTake }: Props) {
  const { t } = useTranslation()
  const { rows, unreadable, leftOut, isCut, isLossy } = calendar
  const shown = useMemo(() => proposedFirst(rows, region), [rows, region])
  const [chosen, setChosen] = useState(
    () => new Set(shown.flatMap((row, index) => (isProposed(row, region) ? [index] : []))),
  )
  const [how, setHow] = useState<TakeOver>('add')
  const [kinds, setKinds] = useState<ReadonlyMap<number, RowKind>>(new Map())
  const nameless = t('holidays.file.nameless')
  const kindAt = (row: CalendarRow, index: number) => kinds.get(index) ?? kindOfRow(row)
  const free = shown.filter((row, index) => chosen.has(index) && kindAt(row, index) === 'free')
  const result = takenOver(free.flatMap(eventsOf), present, how, { region, nameless })
  const others = takenEvents(
    shown.flatMap((row, index): readonly NewEvent[] => {
      const kind = kindAt(row, index)
      return chosen.has(index) && kind !== 'free' ? newEventsOf(row, kind, nameless) : []
    }),
    events,
  )
  const isTooMany = free.length > 0 && result.holidays.length > limits.days
  const isTooFull = events.length + others.count > limits.events
  const count = (free.length > 0 ? result.count : 0) + others.count

  const toggle = (index: number) => {
    const next = new Set(chosen)
    if (!next.delete(index)) next.add(index)
    setChosen(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (count === 0 || isTooMany || isTooFull) return
    // Holidays of which none is new stay those of the region.
    const holidays = free.length > 0 && result.count > 0 ? [...result.holidays] : null
    onTake({ holidays, events: others.events, count })
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
          <li key={index} className={styles.choice}>
            <label className={styles.event}>
              <input type="checkbox" checked={chosen.has(index)} onChange={() => toggle(index)} />
              <Words>{row.name || nameless}</Words>
              <span className={styles.days}>{daysOfRow(row, t)}</span>
              <span className={styles.hint}>
                {[
                  row.days.length > 1 ? t('holidays.file.times', { count: row.days.length }) : '',
                  isThere(row, kindAt(row, index), present, events) ? t('holidays.file.present') : '',
                ]
                  .filter((said) => said !== '')
                  .join(', ')}
              </span>
              {chosen.has(index) && kindAt(row, index) === 'free' && how === 'add' ? (
                <Replaces row={row} present={present} region={region} />
              ) : null}
            </label>
            {chosen.has(index) ? (
              <select
                className={styles.kind}
                aria-label={t('holidays.file.kindOf', { name: row.name || nameless })}
                value={kindAt(row, index)}
                onChange={({ target }) => {
                  const kind = rowKinds.find((each) => each === target.value)
                  if (kind) setKinds(new Map([...kinds, [index, kind]]))
                }}
              >
                {rowKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {kind === 'free' ? t('holidays.file.free') : t(`schoolEvent.kind.${kind}`)}
                  </option>
                ))}
              </select>
            ) : null}
          </li>
        ))}
      </ul>
      {free.length > 0 ? (
        <Choice
          label={t('holidays.file.how')}
          value={how}
          onChange={setHow}
          options={takeOvers.map((value) => ({ value, text: t(`holidays.file.how.${value}`) }))}
        />
      ) : null}
      {isTooMany ? (
        <p role="alert" className={styles.error}>
          {t('holidays.file.tooMany', { max: limits.days })}
        </p>
      ) : null}
      {isTooFull ? (
        <p role="alert" className={styles.error}>
          {t('holidays.file.tooFull', { max: limits.events })}
        </p>
      ) : null}
      <DialogActions>
        <Button onPress={onCancel}>{t('action.cancel')}</Button>
        <Button look="main" type="submit" isDisabled={count === 0 || isTooMany || isTooFull}>
          {t('holidays.file.take', { count })}
        </Button>
      </DialogActions>
    </form>
  )
}

function newEventsOf(row: CalendarRow, kind: SchoolEventKind, nameless: string): readonly NewEvent[] {
  return eventsOf(row).map(({ name, first, last }) => ({ kind, name: name || nameless, first, last }))
}

/** Whether all of a row is there already: as holidays, or in the calendar of the school. */
function isThere(
  row: CalendarRow,
  kind: RowKind,
  present: readonly Holiday[],
  events: readonly SchoolEvent[],
): boolean {
  return eventsOf(row).every((event) => (kind === 'free' ? isPresent(event, present) : isKnown(event, events)))
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
