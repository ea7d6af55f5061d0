import { type KeyboardEvent, memo, useCallback, useId } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import { focusPlace, itemOf, noMonth, readItem } from '#parts/year/places.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { eventsOfMonth, holidaysOfMonth } from '#shared/rules/calendar/trajectCalendar.ts'
import { type Year, yearOf } from '#shared/rules/plan/year.ts'
import { isDirection } from '#ui/arrowKeys.ts'
import { useTabStop } from '#ui/tabStop.ts'
import { FreeDays } from '#ui/year/FreeDays.tsx'
import { Month, Unplanned } from '#ui/year/Month.tsx'
import { ActivityChip } from './ActivityChip.tsx'
import { inRows, type Places, step } from './walk.ts'
import styles from './YearBoard.module.css'

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
  const { t } = useTranslation()
  const store = useStore()
  const keysId = useId()
  const places = useDocument(placesIn, sameList)
  const months = useDocument(monthKeys, sameList)
  const unplanned = useDocument(unplannedIn, sameList)
  const { current, visit } = useTabStop(places)

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
  const shared = { current, openId, keysId, onOpen, onVisit: visit, onKey }
  return (
    <div className={styles.year}>
      <p id={keysId} className="visuallyHidden">
        {t('year.keys')}
      </p>
      <ol className={styles.months} aria-label={t('year.label')}>
        {months.map((month) => (
          <MonthToArrange key={month} monthKey={month} {...shared} />
        ))}
      </ol>
      {unplanned.length > 0 ? (
        <Unplanned look="board" t={t} data-drop-target={noMonth}>
          {unplanned.map((id) => (
            <Chip key={id} activityId={id} className={styles.loose} {...shared} />
          ))}
        </Unplanned>
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

const MonthToArrange = memo(function MonthToArrange({ monthKey, ...shared }: MonthProps) {
  const { t, language } = useTranslation()
  const ids = useDocument(
    useCallback((document: TrajectDocument) => monthIn(document, monthKey)?.ids ?? none, [monthKey]),
    sameList,
  )
  const holidays = useDocument(
    useCallback((document: TrajectDocument) => holidaysOfMonth(document, monthKey), [monthKey]),
    sameList,
  )
  const events = useDocument(
    useCallback((document: TrajectDocument) => eventsOfMonth(document, monthKey), [monthKey]),
    sameList,
  )
  const [year = 0, month = 0] = monthKey.split('-').map(Number)
  return (
    <Month
      look="board"
      data-drop-target={itemOf.month(monthKey)}
      data-many={ids.length > 1 || undefined}
      month={{ year, month }}
      language={language}
      beside={ids.length > 1 ? <span className={styles.count}>{ids.length}</span> : null}
      above={<FreeDays look="board" month={{ year, month, holidays, events }} t={t} language={language} />}
    >
      {ids.map((id) => (
        <Chip key={id} activityId={id} {...shared} />
      ))}
    </Month>
  )
})

type ChipProps = Shared & { readonly activityId: string; readonly className?: string | undefined }

function Chip({ activityId, className, current, openId, ...rest }: ChipProps) {
  return (
    <li className={className}>
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

function monthKeys(document: TrajectDocument): readonly string[] {
  return yearOf(document).months.map(({ key }) => key)
}

function unplannedIn(document: TrajectDocument): readonly string[] {
  return yearOf(document).unplanned
}

function monthIn(document: TrajectDocument, key: string) {
  return yearOf(document).months.find((month) => month.key === key)
}

function placesIn(document: TrajectDocument): readonly string[] {
  return allPlaces(placesOf(yearOf(document)))
}

function placesOf(year: Year): Places {
  const months = year.months.map(({ ids }) => ids.map((id) => itemOf.activity(id)))
  return { rows: inRows(months, columns), below: year.unplanned.map((id) => itemOf.activity(id)) }
}

function allPlaces({ rows, below }: Places): readonly string[] {
  return [...rows.flat(2), ...below]
}
