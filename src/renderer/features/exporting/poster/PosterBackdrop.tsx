import { useId } from 'react'
import type { Gaps, PouredLane } from '#shared/rules/poster/pour.ts'
import { widthOfText } from '#shared/rules/timeline/textWidth.ts'
import { placeLabels } from '#shared/rules/timeline/timelinePacking.ts'
import type { Poster } from '#shared/wording/poster.ts'
import { toneOfKind } from '#ui/KindMark.tsx'
import styles from './PosterSheets.module.css'
import { daysOn, type Ground, pieceKey } from './usePosterFit.ts'

/** How wide the names of the lanes are on A3, in mm, as `--names` has it. */
const namesWidth = 30

type Props = {
  readonly poster: Poster
  readonly lanes: readonly PouredLane[]
  readonly ground: Ground
  readonly gaps: Gaps
}

/** What is drawn of a year: its months, the free days, the lanes, and the days of every activity. In mm. */
export function PosterBackdrop({ poster, lanes, ground, gaps }: Props) {
  const { width, height, scale } = ground
  const at = (day: number) => (day / poster.axis.length) * width
  const thin = 0.25 * scale
  const free = useId()
  return (
    <svg className={styles.backdrop} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <defs>
        <pattern
          id={free}
          width={3 * scale}
          height={3 * scale}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={styles.free} width={3 * scale} height={3 * scale} />
          <rect className={styles.hatch} width={0.9 * scale} height={3 * scale} />
        </pattern>
      </defs>
      {poster.holidays.map(({ from, to }) => (
        <rect key={from} x={at(from)} width={at(to - from)} height={height} fill={`url(#${free})`} />
      ))}
      {poster.publicHolidays.map(({ from, to }) => (
        <rect key={from} x={at(from)} width={at(to - from)} height={height} className={styles.hatch} />
      ))}
      {poster.months.map(({ from }) => (
        <line key={from} x1={at(from)} x2={at(from)} y2={height} strokeWidth={thin} className={styles.line} />
      ))}
      {lanes.map(({ key, top }) => (
        <line
          key={key}
          x1={-namesWidth * scale}
          x2={width}
          y1={top}
          y2={top}
          strokeWidth={thin * 1.4}
          className={styles.laneLine}
        />
      ))}
      {lanes.flatMap(({ key, top, places }) =>
        places.flatMap((place) => {
          const activity = poster.lanes
            .find((lane) => lane.key === key)
            ?.activities.find(({ id }) => pieceKey(key, id) === place.key)
          return (activity?.times ?? []).map((time, index) => {
            const { left, right } = daysOn(time, poster, ground)
            const high = Math.min(1.8 * scale, gaps.bar * 0.75)
            return (
              <rect
                key={`${place.key} ${index}`}
                x={left}
                y={top + place.top + (gaps.bar * 0.75 - high)}
                width={right - left}
                height={high}
                rx={high / 2}
                className={styles.days}
                data-tone={activity ? toneOfKind[activity.kind] : undefined}
              />
            )
          })
        }),
      )}
      <HolidayNames poster={poster} at={at} ground={ground} />
    </svg>
  )
}

type NamesProps = Pick<Props, 'poster' | 'ground'> & { readonly at: (day: number) => number }

/** Beneath the days, as far as they do not touch each other. */
function HolidayNames({ poster, at, ground: { width, height, scale } }: NamesProps) {
  const size = 2.9 * scale
  const names = poster.holidays.map(({ name, from, to }) => ({
    band: { left: at(from), right: at(to) },
    width: (widthOfText(name) + 1) * size,
  }))
  return placeLabels(names, width, width).map((place, index) => {
    const { from = 0, name = '' } = poster.holidays[index] ?? {}
    return place ? (
      <text
        key={from}
        x={(place.left + place.right) / 2}
        y={height + 1.4 * size}
        fontSize={size}
        className={styles.holiday}
      >
        {name}
      </text>
    ) : null
  })
}
