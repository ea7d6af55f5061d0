import { type KeyboardEvent, memo, useCallback, useId, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { monthName } from '#shared/rules/wording.ts'
import { ActivityChip } from './ActivityChip.tsx'
import { holidayInMonth, holidayInWords, holidaysOfMonth } from './holidays.ts'
import { focusPlace, itemOf, noMonth, readItem } from './places.ts'
import { inRows, isDirection, type Places, step } from './walk.ts'
import styles from './YearBoard.module.css'
import { type Year, yearOf } from './yearOf.ts'

type Props = {
  readonly onOpen: (activityId: string) => void
  /** The activity that is shown in full beside the year, if any. */
  readonly openId?: string | null
  /** Takes an activity off the plan at a key; `next` is what stands beside it. */
  readonly onTakeOff: (activityId: string, next: string | null) => void
}

/** The months lie in three rows of four. */
const columns = 4

/** The school year in months with the activities of the plan; each month is a place to drop on. Needs a `DragArea` around it. */
export function YearBoard({ onOpen, openId = null, onTakeOff }: Props) {
  const { t } = useSpeech()
  const store = useStore()
  const keysId = useId()
  const [visited, setVisited] = useState<string | null>(null)
  const places = useDocument(placesIn, sameList)
  const months = useDocument(monthKeys, sameList)
  const unplanned = useDocument(unplannedIn, sameList)
  const current = visited !== null && places.includes(visited) ? visited : (places[0] ?? null)

  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>, place: string) => {
      // A key belongs to the drag as long as something is lifted.
      if (event.currentTarget.dataset.dragging || event.ctrlKey || event.altKey || event.metaKey) return
      const now = placesOf(yearOf(store.document))
      if (isDirection(event.key)) {
        event.preventDefault()
        focusPlace(step(now, place, event.key))
        return
      }
      const item = readItem(place)
      if (event.key !== 'Delete' || item?.kind !== 'activity') return
      event.preventDefault()
      const all = allPlaces(now)
      const index = all.indexOf(place)
      const next = all[index + 1] ?? all[index - 1] ?? null
      onTakeOff(item.id, next)
    },
    [store, onTakeOff],
  )
  const shared = { current, openId, keysId, onOpen, onVisit: setVisited, onKey }
  return (
    <div className={styles.year}>
      <p id={keysId} className="visuallyHidden">
        {t('year.keys')}
      </p>
      <ol className={styles.months} aria-label={t('year.label')}>
        {months.map((month) => (
          <Month key={month} monthKey={month} {...shared} />
        ))}
      </ol>
      {unplanned.length > 0 ? (
        <section className={styles.unplanned} data-drop-target={noMonth} aria-label={t('year.unplanned')}>
          <h2 className={styles.name}>{t('year.unplanned')}</h2>
          <ul className={styles.strip}>
            {unplanned.map((id) => (
              <Chip key={id} activityId={id} {...shared} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

type Shared = {
  readonly current: string | null
  readonly openId: string | null
  readonly keysId: string
  readonly onOpen: (activityId: string) => void
  readonly onVisit: (place: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, place: string) => void
}

type MonthProps = Shared & { readonly monthKey: string }

const Month = memo(function Month({ monthKey, ...shared }: MonthProps) {
  const { language } = useSpeech()
  const ids = useDocument(
    useCallback((document: Document) => monthIn(document, monthKey)?.ids ?? none, [monthKey]),
    sameList,
  )
  const [year = '', month = ''] = monthKey.split('-')
  const name = monthName(Number(month), language)
  return (
    <li className={styles.month} data-drop-target={itemOf.month(monthKey)}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          {name} <span className="visuallyHidden">{year}</span>
        </h2>
        {ids.length > 1 ? <span className={styles.count}>{ids.length}</span> : null}
      </div>
      <Holidays monthKey={monthKey} />
      <ul className={styles.chips} data-many={ids.length > 1 || undefined}>
        {ids.map((id) => (
          <Chip key={id} activityId={id} {...shared} />
        ))}
      </ul>
    </li>
  )
})

/** The holidays of a month by name and days, on a hatched ground. */
function Holidays({ monthKey }: Pick<MonthProps, 'monthKey'>) {
  const { t, language } = useSpeech()
  const holidays = useDocument(
    useCallback((document: Document) => holidaysOfMonth(document, monthKey), [monthKey]),
    sameList,
  )
  return holidays.map((holiday) => (
    <p key={holiday.first} className={styles.holiday}>
      <span aria-hidden>{holidayInMonth(holiday, monthKey, t)}</span>
      <span className="visuallyHidden">{holidayInWords(holiday, language, t)}</span>
    </p>
  ))
}

function Chip({ activityId, current, openId, ...rest }: Shared & { readonly activityId: string }) {
  return (
    <li>
      <ActivityChip
        activityId={activityId}
        isCurrent={current === itemOf.activity(activityId)}
        isOpen={openId === activityId}
        {...rest}
      />
    </li>
  )
}

const none: readonly string[] = []

function monthKeys(document: Document): readonly string[] {
  return yearOf(document).months.map(({ key }) => key)
}

function unplannedIn(document: Document): readonly string[] {
  return yearOf(document).unplanned
}

function monthIn(document: Document, key: string) {
  return yearOf(document).months.find((month) => month.key === key)
}

function placesIn(document: Document): readonly string[] {
  return allPlaces(placesOf(yearOf(document)))
}

function placesOf(year: Year): Places {
  const months = year.months.map(({ ids }) => ids.map((id) => itemOf.activity(id)))
  return { rows: inRows(months, columns), below: year.unplanned.map((id) => itemOf.activity(id)) }
}

function allPlaces({ rows, below }: Places): readonly string[] {
  return [...rows.flat(2), ...below]
}
