import { CalendarDays, CalendarOff } from 'lucide-react'
import { memo, useMemo } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { changeSettings, useSettings } from '#app/settings.ts'
import type { SchoolEvent } from '#shared/records.ts'
import { type Axis, extentBetween } from '#shared/rules/timeline/timeline.ts'
import { packNames, rowCount } from '#shared/rules/timeline/timelinePacking.ts'
import { eventInWords } from '#shared/wording/schoolEventWording.ts'
import styles from './EventStrip.module.css'

const none: readonly SchoolEvent[] = []

/** What of the calendar of the school is shown: all, or nothing when that was put off. */
export function useShownEvents(events: readonly SchoolEvent[]): readonly SchoolEvent[] {
  return useSettings().schoolEvents ? events : none
}

/** Shows the calendar of the school in the timeline, or not. */
export function EventSwitch() {
  const { t } = useTranslation()
  const { schoolEvents } = useSettings()
  const Icon = schoolEvents ? CalendarDays : CalendarOff
  return (
    <ToggleButton
      className={styles.switch ?? ''}
      aria-label={t('timeline.events')}
      isSelected={schoolEvents}
      onChange={(isShown) => void changeSettings({ schoolEvents: isShown })}
    >
      <Icon aria-hidden size="1.1em" />
      {t('timeline.events.short')}
    </ToggleButton>
  )
}

type Props = {
  readonly axis: Axis
  readonly events: readonly SchoolEvent[]
  readonly pxPerDay: number
  readonly rem: number
  /** How high the whole timeline is, in px. */
  readonly height: number
  /** The stop of the timeline that Tab comes to. */
  readonly current: string | null
}

/** The name of a stop at something in the year of the school. */
export const stopOfEvent = (id: string): string => `event:${id}`

/** In rem: the height of a row, the width of a letter, what a name has around it, the least mark, and what is free below. */
const size = { row: 1.35, letter: 0.62, mark: 0.6, least: 0.4, below: 0.3 } as const

/** How many rows there is room for in a timeline of a height in rem: the activities come first. */
function rowsIn(height: number): number {
  return height < 22 ? 1 : height < 32 ? 2 : 3
}

/** What else the school does, below the months: a mark at its days and its name behind it, whole at a touch. */
export const EventStrip = memo(function EventStrip({ axis, events, pxPerDay, rem, height, current }: Props) {
  const { t, language } = useTranslation()
  const [placed, rows] = useMemo(() => {
    const inYear = events.flatMap((event) => {
      const extent = extentBetween(axis, event.first, event.last)
      if (!extent) return []
      const left = extent.from * pxPerDay
      const band = { left, right: Math.max(extent.to * pxPerDay, left + size.least * rem) }
      return [{ event, band, width: (event.name.length * size.letter + size.mark) * rem }]
    })
    const places = packNames(inYear, axis.length * pxPerDay, rowsIn(height / rem))
    return [
      inYear.map(({ event, band }, index) => ({ event, band, place: places[index] ?? { row: 0, right: band.right } })),
      rowCount(places.map(({ row }) => row)),
    ]
  }, [axis, events, pxPerDay, rem, height])
  if (placed.length === 0) return null
  return (
    <div
      className={styles.strip}
      style={{ height: `${rows * size.row + size.below}rem`, width: axis.length * pxPerDay }}
    >
      {placed.map(({ event, band, place }) => {
        const said = eventInWords(event, language, t)
        return (
          <span
            key={event.id}
            className={styles.event}
            style={{
              left: band.left,
              top: `${place.row * size.row}rem`,
              width: Math.max(place.right, band.right) - band.left,
            }}
            role="img"
            aria-label={said}
            data-name={said}
            data-stop={stopOfEvent(event.id)}
            data-side={band.left > (axis.length * pxPerDay) / 2 ? 'end' : 'start'}
            tabIndex={current === stopOfEvent(event.id) ? 0 : -1}
          >
            <span data-solid className={styles.bar} style={{ width: band.right - band.left }} />
            <span className={styles.name}>{event.name}</span>
          </span>
        )
      })}
    </div>
  )
})

/** The calendar of the school as a list, for who does not see the strip. */
export function EventList({ events }: Pick<Props, 'events'>) {
  const { t, language } = useTranslation()
  if (events.length === 0) return null
  return (
    <ul className="visuallyHidden" aria-label={t('timeline.events')}>
      {events.map((event) => (
        <li key={event.id}>{eventInWords(event, language, t)}</li>
      ))}
    </ul>
  )
}
