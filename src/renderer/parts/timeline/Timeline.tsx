import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { calendarOfTraject } from '#parts/year/calendar.ts'
import { yearOf } from '#parts/year/yearOf.ts'
import { writeMoment } from '#shared/moment.ts'
import type { Document } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/schedule.ts'
import { axisOf, halfOf, momentAt, monthStartOf } from '#shared/rules/timeline.ts'
import { laneInWords } from '#shared/rules/timelineWording.ts'
import { Backdrop, ClosedDays, HolidayNames, indexOfToday, PublicHolidayFlags, TodayWord } from './Backdrop.tsx'
import { LooseChip } from './Chip.tsx'
import { ChipMenu } from './ChipMenu.tsx'
import { Head } from './Head.tsx'
import { Lane } from './Lane.tsx'
import { LanePicker, useLaneSort } from './LanePicker.tsx'
import { Lines } from './Lines.tsx'
import { baseTitle, layOut, type PlacedLane } from './layout.ts'
import { dayWidth, rems, sortOfZoom, type Zoom } from './scale.ts'
import { useScrollDate } from './scrolling.ts'
import { looseStop, stopsOf } from './stops.ts'
import { useArea } from './surface.ts'
import styles from './Timeline.module.css'
import { useChipKeys } from './useChipKeys.ts'
import { useSize } from './useSize.ts'

export type { Zoom } from './scale.ts'

type Props = {
  readonly zoom: Zoom
  /** The activity that is shown in full beside the year, if any. */
  readonly openId: string | null
  readonly onOpen: (activityId: string) => void
  /** Asks for a new activity at a written moment (`2026-11`, `2026-W46`, ...). */
  readonly onAdd: (moment: string) => void
}

/** The tables that a timeline shows something of. */
const tables = [
  'traject',
  'holiday',
  'activity',
  'targeting',
  'targetGroup',
  'participation',
  'tool',
  'person',
  'decision',
  'session',
] as const

const whole = (document: Document): Document => document
const samePlan = (a: Document, b: Document): boolean => tables.every((table) => a[table] === b[table])

/** The school year as a timeline. Needs a `TimelineArea` around it. */
export function Timeline({ zoom, openId, onOpen, onAdd }: Props) {
  const { t } = useSpeech()
  const area = useArea()
  const document = useDocument(whole, samePlan)
  const calendar = calendarOfTraject(document)
  const axis = useMemo(() => axisOf(calendar.schoolYear), [calendar.schoolYear])
  const [sort, setSort] = useLaneSort()
  const scroller = useRef<HTMLDivElement>(null)
  const corner = useRef<HTMLDivElement>(null)
  const days = useRef<HTMLDivElement>(null)
  const band = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLElement>(null)
  const size = useSize(scroller, corner, rems.foot[zoom])
  const keysId = useId()
  const [visited, setVisited] = useState<string | null>(null)
  const [focusedId, setFocusedId] = useState<string | null>(null)

  const pxPerDay = size === null ? 0 : dayWidth(zoom, axis, size)
  const rem = size?.rem ?? 16
  const height = size?.height ?? 0
  const now = indexOfToday(axis)
  const layout = useMemo(
    () => layOut({ document, calendar, axis, sort, pxPerDay, rem, height }),
    [document, calendar, axis, sort, pxPerDay, rem, height],
  )
  const { unplanned, gaps } = yearOf(document)
  const stops = useMemo(
    () => stopsOf(axis, calendar, layout, unplanned, pxPerDay),
    [axis, calendar, layout, unplanned, pxPerDay],
  )
  const current = stops.some(({ key }) => key === visited) ? visited : firstStop(layout.lanes, unplanned, stops[0]?.key)
  const leftFor = useCallback(
    (day: number) => (zoom === 'year' ? 0 : zoom === 'half' ? halfOf(axis, day) : monthStartOf(axis, day)),
    [zoom, axis],
  )
  const firstDay = useMemo(() => {
    if (now !== null) return now
    const starts = layout.lanes.flatMap(({ chips }) => chips.map(({ extent }) => extent.from))
    return starts.length > 0 ? Math.min(...starts) : 0
  }, [now, layout])
  const scroll = useScrollDate({ scroller, zoom, pxPerDay, width: size?.width ?? 0, firstDay, leftFor })

  useLayoutEffect(() => {
    if (!scroller.current || !days.current || !band.current || !size) return
    area.surface.current = {
      axis,
      pxPerDay,
      sort: sortOfZoom[zoom],
      laneSort: sort,
      lanes: layout.lanes,
      scroller: scroller.current,
      days: days.current,
      band: band.current,
      strip: strip.current,
      names: size.names,
      head: size.head,
      middle: scroll.middle,
    }
  })
  const openPlace = placeOf(layout.lanes, openId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is open comes into sight again when its place changes
  useEffect(() => {
    const chip = openId === null ? null : scroller.current?.querySelector(`[data-chip="${CSS.escape(openId)}"]`)
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openId, openPlace])
  useLayoutEffect(
    () => () => {
      area.surface.current = null
    },
    [area],
  )

  const addAtChip = useCallback(
    (day: number) => onAdd(writeMoment(momentAt(axis, day, sortOfZoom[zoom]))),
    [onAdd, axis, zoom],
  )
  const { menu, closeMenu, listeners } = useChipKeys({
    stops,
    layout,
    gestures: area.gestures,
    onOpen,
    onAdd: addAtChip,
  })
  const selected = useMemo(() => [focusedId, openId].filter((id): id is string => id !== null), [focusedId, openId])
  const width = axis.length * pxPerDay
  return (
    <section
      className={styles.timeline}
      aria-label={t('timeline.label', { schoolYear: schoolYearName(axis.schoolYear) })}
      {...listeners}
      onFocus={(event) => {
        const stop = event.target.closest('[data-stop]')
        if (stop) setVisited(stop.getAttribute('data-stop'))
        setFocusedId(event.target.closest('[data-chip]')?.getAttribute('data-chip') ?? null)
      }}
      onBlur={() => setFocusedId(null)}
    >
      <p id={keysId} className="visuallyHidden">
        {t('timeline.keys')}
      </p>
      <ClosedDays calendar={calendar} />
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={scroll.onScroll}
        data-fits={zoom === 'year' || undefined}
      >
        <div className={styles.canvas}>
          <div className={styles.top}>
            <div ref={corner} className={styles.corner}>
              <LanePicker sort={sort} onChoose={setSort} />
            </div>
            <div className={styles.headDays}>
              <Head axis={axis} zoom={zoom} pxPerDay={pxPerDay} rem={rem} current={current} onAdd={onAdd} />
              <TodayWord axis={axis} pxPerDay={pxPerDay} />
              <PublicHolidayFlags axis={axis} calendar={calendar} pxPerDay={pxPerDay} current={current} />
            </div>
          </div>
          <div className={styles.body}>
            <div ref={days} className={styles.days} style={{ width }}>
              <Backdrop axis={axis} calendar={calendar} zoom={zoom} pxPerDay={pxPerDay} />
              <div ref={band} className={styles.band} hidden />
              <Lines document={document} layout={layout} width={width} selected={selected} />
            </div>
            {size === null
              ? null
              : layout.lanes.map((lane) => (
                  <Lane
                    key={lane.key}
                    lane={lane}
                    width={width}
                    current={current}
                    openId={openId}
                    keysId={keysId}
                    name={laneInWords(lane.of, t)}
                  />
                ))}
          </div>
          <div className={styles.foot}>
            <div className={styles.footCorner} />
            <HolidayNames axis={axis} calendar={calendar} zoom={zoom} pxPerDay={pxPerDay} rem={rem} />
          </div>
        </div>
      </div>
      <section
        ref={strip}
        className={styles.strip}
        data-empty={unplanned.length === 0}
        aria-label={t('year.unplanned')}
      >
        <h2 className={styles.stripName}>{t('year.unplanned')}</h2>
        <p className={styles.hint}>{t('timeline.strip.hint')}</p>
        <div className={styles.loose}>
          {unplanned.map((id) => {
            const activity = document.activity.get(id)
            if (!activity) return null
            return (
              <LooseChip
                key={id}
                activity={activity}
                missing={(gaps.get(id) ?? []).join(',')}
                base={baseTitle(document, activity)}
                stop={looseStop(id)}
                isCurrent={current === looseStop(id)}
                isOpen={openId === id}
                keysId={keysId}
              />
            )
          })}
        </div>
      </section>
      <ChipMenu menu={menu} axis={axis} onClose={closeMenu} onOpen={onOpen} />
    </section>
  )
}

/** Where an activity stands, as one value that changes with it; null when it is not in the year. */
function placeOf(lanes: readonly PlacedLane[], id: string | null): string | null {
  for (const { top, chips } of lanes) {
    const chip = id === null ? undefined : chips.find(({ activity }) => activity.id === id)
    if (chip) return `${chip.left} ${top + chip.top}`
  }
  return null
}

/** Where Tab comes first: at an activity, or else at a month. */
function firstStop(
  lanes: readonly PlacedLane[],
  unplanned: readonly string[],
  head: string | undefined,
): string | null {
  const chip = lanes.flatMap(({ chips }) => chips)[0]
  const [loose] = unplanned
  return chip?.key ?? (loose === undefined ? (head ?? null) : looseStop(loose))
}
