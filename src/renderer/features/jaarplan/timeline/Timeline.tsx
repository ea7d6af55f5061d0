import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { stage } from '#app/stage.ts'
import { writeMoment } from '#shared/moment.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { momentAt } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import { laneInWords } from '#shared/wording/timelineWording.ts'
import { useTabStop } from '#ui/tabStop.ts'
import { commandsHere } from '#ui/typingListener.ts'
import { Backdrop, ClosedDays, HolidayNames, PublicHolidayFlags, TodayWord } from './Backdrop.tsx'
import { ChipMenu } from './ChipMenu.tsx'
import { EventList, EventStrip, EventSwitch } from './EventStrip.tsx'
import { useGeometryOnScreen } from './geometryContext.ts'
import { Head } from './Head.tsx'
import { Lane } from './Lane.tsx'
import { LanePicker, useLaneSort } from './LanePicker.tsx'
import { Lines } from './Lines.tsx'
import { Strip } from './Strip.tsx'
import { inPixels, rems, sortOfZoom, type Zoom } from './scale.ts'
import { stackLanes } from './stack.ts'
import { firstStop } from './stops.ts'
import styles from './Timeline.module.css'
import { useChipKeys } from './useChipKeys.ts'
import { useFocusInSight, useOpenInSight } from './useOpenInSight.ts'
import { useScrollDate } from './useScrollDate.ts'
import { useSize } from './useSize.ts'
import { useTimelinePlan } from './useTimelinePlan.ts'

export type { Zoom } from './scale.ts'

/** What of the year somebody looks at: the month in the middle, 0 for August, in which lanes. */
export type Sight = { readonly month: number; readonly lanes: LaneSort }

/** What is looked at before there is a timeline. */
export const wholeYear: Sight = { month: 0, lanes: 'none' }

type Props = {
  readonly zoom: Zoom
  /** The activity that is shown in full beside the year, if any. */
  readonly openId: string | null
  readonly onOpen: (activityId: string) => void
  /** Asks for a new activity at a written moment (`2026-11`, `2026-W46`, ...). */
  readonly onAdd: (moment: string) => void
  /** Hears what of the year is looked at. */
  readonly onSight: (sight: Sight) => void
}

/** The school year as a timeline. Needs a `TimelineArea` around it. */
export function Timeline({ zoom, openId, onOpen, onAdd, onSight }: Props) {
  const { t } = useTranslation()
  const [sort, setSort] = useLaneSort()
  const scroller = useRef<HTMLDivElement>(null)
  const corner = useRef<HTMLDivElement>(null)
  const days = useRef<HTMLDivElement>(null)
  const band = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLElement>(null)
  const size = useSize(scroller, corner, rems.foot[zoom])
  const keysId = useId()
  const [focusedId, setFocusedId] = useState<string | null>(null)

  const plan = useTimelinePlan(zoom, sort, size)
  const { document, calendar, events, axis, parts, pxPerDay, rem, lanes, stops } = plan
  const { unplanned } = yearOf(document)
  const keys = useMemo(() => stops.map(({ key }) => key), [stops])
  const { current, visit } = useTabStop(keys, firstStop(lanes, unplanned, keys[0]))
  const scroll = useScrollDate({ scroller, zoom, axis, parts, pxPerDay, width: size?.width ?? 0, lanes })
  const { inSight } = scroll
  const height = size?.height ?? 0
  const layout = useMemo(
    () => stackLanes(lanes, { rem, height, inSight: inSight && inPixels(inSight, pxPerDay) }),
    [lanes, rem, height, inSight, pxPerDay],
  )
  useEffect(() => onSight({ month: scroll.month, lanes: sort }), [onSight, scroll.month, sort])
  useOpenInSight(scroller, lanes, openId)
  useFocusInSight(scroller, layout.height)
  useGeometryOnScreen(() => {
    if (!scroller.current || !days.current || !band.current || !size) return null
    return {
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

  const addAtChip = useCallback(
    (day: number) => onAdd(writeMoment(momentAt(axis, day, sortOfZoom[zoom]))),
    [onAdd, axis, zoom],
  )
  const { menu, beside, closeMenu, listeners } = useChipKeys({
    stops,
    lanes,
    onOpen,
    onAdd: addAtChip,
  })
  const selected = useMemo(() => [focusedId, openId].filter((id): id is string => id !== null), [focusedId, openId])
  const width = axis.length * pxPerDay
  return (
    <section
      className={styles.timeline}
      aria-label={t('timeline.label', { schoolYear: schoolYearName(axis.schoolYear) })}
      {...commandsHere('n')}
      {...listeners}
      onFocus={(event) => {
        const stop = event.target.closest('[data-stop]')
        if (stop) visit(stop.getAttribute('data-stop') ?? '')
        const chip = event.target.closest('[data-chip]')?.getAttribute('data-chip') ?? null
        setFocusedId(chip)
        stage.focus(chip)
      }}
      onBlur={() => {
        setFocusedId(null)
        stage.focus(null)
      }}
    >
      <p id={keysId} className="visuallyHidden">
        {t('timeline.keys')}
      </p>
      <ClosedDays calendar={calendar} />
      <EventList events={events} />
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={scroll.onScroll}
        onScrollEnd={scroll.onScrollEnd}
        data-fits={(zoom === 'year' && size !== null && width < size.width + 1) || undefined}
      >
        <div className={styles.canvas}>
          <div className={styles.top}>
            <div ref={corner} className={styles.corner}>
              <LanePicker sort={sort} onChoose={setSort} />
              {calendar.events.length > 0 ? <EventSwitch /> : null}
            </div>
            <div className={styles.headDays}>
              <Head axis={axis} zoom={zoom} pxPerDay={pxPerDay} rem={rem} current={current} onAdd={onAdd} />
              <EventStrip
                axis={axis}
                events={events}
                pxPerDay={pxPerDay}
                rem={rem}
                height={(size?.height ?? 0) + (size?.head ?? 0)}
                current={current}
              />
              <TodayWord axis={axis} pxPerDay={pxPerDay} />
              <PublicHolidayFlags axis={axis} calendar={calendar} pxPerDay={pxPerDay} current={current} />
            </div>
          </div>
          <div className={styles.body}>
            <div ref={days} className={styles.days} style={{ width }}>
              <Backdrop axis={axis} calendar={calendar} events={events} zoom={zoom} pxPerDay={pxPerDay} />
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
      <Strip document={document} strip={strip} current={current} openId={openId} keysId={keysId} />
      <ChipMenu activityId={menu} beside={beside} axis={axis} onClose={closeMenu} onOpen={onOpen} />
    </section>
  )
}
