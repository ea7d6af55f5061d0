import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { isoDate, isoWeekday } from '#shared/dates.ts'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { parseMoment } from '#shared/moment.ts'
import type { StageBar, StageContent, StageLane } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import type { Extent } from '#shared/rules/timeline/timeline.ts'
import { dayInMonth } from '#shared/wording/overviewWording.ts'
import { eventDays } from '#shared/wording/schoolEventWording.ts'
import { momentShort } from '#shared/wording/timelineWording.ts'
import { holidayName, monthName, roleName } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import { Pages } from './Pages.tsx'
import styles from './TimelineWall.module.css'
import { useTranslation } from './translation.ts'
import { usePointed } from './usePointed.ts'

type Timeline = Extract<StageContent, { kind: 'timeline' }>

type Props = {
  readonly content: Timeline
  /** What stands above it. */
  readonly head: ReactNode
  /** What stays in sight when nothing else asks for it. */
  readonly itemId?: string | undefined
  readonly pointing: StagePointing
}

/**
 * The part of the year that the facilitator looks at: a line for each activity, on which the bar is its days and its name
 * stands where there is room. What does not fit goes on on a next page, below the same months.
 */
export function TimelineWall({ content, head, itemId, pointing }: Props) {
  const { t, language } = useTranslation()
  const { sight, months, holidays, events, today, lanes } = content
  const ids = useMemo(() => lanes.flatMap(({ bars }) => bars.map(({ id, moment }) => `${id} ${moment}`)), [lanes])
  const moved = usePointed(ids, null)?.split(' ')[0] ?? null
  const at = (extent: Extent) => placeIn(sight, extent)
  return (
    <>
      {head}
      <div className={styles.timeline}>
        <div className={styles.backdrop} aria-hidden>
          {months.map((month) => (
            <span key={month.month} className={styles.monthLine} style={at(month)} />
          ))}
          {holidays.map((holiday) => (
            <span key={`${holiday.name} ${holiday.from}`} className={styles.holiday} style={at(holiday)} />
          ))}
          {events.map((event) => (
            <span key={`${event.name} ${event.from}`} data-solid className={styles.event} style={at(event)} />
          ))}
          {today === null ? null : <span className={styles.today} style={at({ from: today, to: today + 1 })} />}
        </div>
        <ol className={styles.months} data-count={months.length}>
          {months.map((month) => (
            <li key={month.month} className={styles.month} style={at(month)}>
              {monthName(month.month, language, months.length > 3 ? 'short' : 'long')}
            </li>
          ))}
        </ol>
        {months.length === 1 ? (
          <ol className={styles.weeks}>
            {mondaysOf(months[0]).map(({ date, from }) => (
              <li key={date} className={styles.week} style={at({ from, to: from + 1 })}>
                {dayInMonth(date, language)}
              </li>
            ))}
          </ol>
        ) : null}
        <Pages
          className={styles.rows}
          following={{ turned: pointing.turned, item: pointing.focusedId ?? itemId ?? moved }}
          content={content}
        >
          {lanes.map((lane, index) => (
            <Lane key={index} lane={lane} sight={sight} hasName={lanes.length > 1} movedId={itemId ?? moved} />
          ))}
        </Pages>
        <p className={styles.foot}>
          {holidays.length > 0 ? (
            <span className={styles.holidays}>
              {t('audience.holidays')}: {[...new Set(holidays.map((holiday) => holidayName(holiday, t)))].join(', ')}
            </span>
          ) : null}
          {events.length > 0 ? (
            <span className={styles.holidays}>
              {t('audience.events')}: {eventsInSight(events, language, t)}
            </span>
          ) : null}
          {content.unplanned > 0 ? <span>{t('audience.unplanned', { count: content.unplanned })}</span> : null}
        </p>
      </div>
    </>
  )
}

/** So many things of the school are named below the year; of more only the kinds. */
const mostEvents = 6

function eventsInSight(events: Timeline['events'], language: Language, t: Translate): string {
  const words = events.map((event) => `${event.name} ${eventDays(event, language, t)}`)
  const kinds = [...new Set(events.map(({ kind }) => t(`schoolEvent.kind.${kind}`)))]
  return (events.length > mostEvents ? kinds : words).join(', ')
}

/** The Mondays of a month, but for the first days: there stands its name. */
function mondaysOf(
  month: Timeline['months'][number] | undefined,
): readonly { readonly date: string; readonly from: number }[] {
  if (!month) return []
  return Array.from({ length: month.to - month.from }, (_, index) => index)
    .map((index) => ({ date: isoDate(month.year, month.month, index + 1), from: month.from + index }))
    .filter(({ date, from }) => isoWeekday(date) === 1 && from - month.from > 4)
}

type LaneProps = {
  readonly lane: StageLane
  readonly sight: Extent
  readonly hasName: boolean
  readonly movedId: string | null
}

function Lane({ lane: { name, bars }, sight, hasName, movedId }: LaneProps) {
  const { t } = useTranslation()
  const words =
    name === null
      ? t('audience.noLane')
      : name.kind === 'words'
        ? name.words
        : name.kind === 'role'
          ? roleName(name.role, t)
          : t(`kind.${name.activityKind}`)
  return (
    <section>
      {hasName ? (
        <h2 className={styles.laneName}>
          <Words>{words}</Words>
        </h2>
      ) : null}
      <ul>
        {bars.map((bar) => (
          <Bar key={bar.id} bar={bar} sight={sight} isMoved={bar.id === movedId} />
        ))}
      </ul>
    </section>
  )
}

/** A name stands beside its bar where it has this part of the width, and rather behind it than before it. */
const [enough, ample] = [0.4, 0.45]

/** Where the name of a bar stands that goes from one part of the width to another: a long one has it below. */
function sideOf(begin: number, end: number): 'after' | 'before' | 'below' {
  const [before, after] = [begin, 1 - end]
  if (Math.max(before, after) < enough) return 'below'
  return after >= ample || after >= before ? 'after' : 'before'
}

function Bar({ bar, sight, isMoved }: { readonly bar: StageBar; readonly sight: Extent; readonly isMoved: boolean }) {
  const { t, language } = useTranslation()
  const { id, title, kind, moment, days } = bar
  const first = Math.max(days[0]?.from ?? sight.from, sight.from)
  const last = Math.min(days.at(-1)?.to ?? sight.to, sight.to)
  const length = sight.to - sight.from
  const [begin, end] = [(first - sight.from) / length, (last - sight.from) / length]
  const side = sideOf(begin, end)
  const read = parseMoment(moment)
  const tone = toneOfKind[kind]
  return (
    <li
      className={styles.row}
      data-item={id}
      data-tone={tone}
      data-side={side}
      data-moved={isMoved || undefined}
      style={{ '--begin': `${begin * 100}%`, '--end': `${end * 100}%` } as CSSProperties}
    >
      <span className={styles.days} aria-hidden>
        {days.map((extent) => (
          <span key={extent.from} className={styles.bar} style={placeIn(sight, extent)} />
        ))}
      </span>
      <span className={styles.label}>
        <ToneIcon tone={tone} size="0.95em" />
        <span className="visuallyHidden">{t(`kind.${kind}`)}: </span>
        <span className={styles.text}>
          <Words as="strong">{title}</Words>{' '}
          <span className={styles.when}>{read ? momentShort(read, language, t) : ''}</span>
        </span>
      </span>
    </li>
  )
}

function placeIn(sight: Extent, { from, to }: Extent): CSSProperties {
  const length = sight.to - sight.from
  const [begin, end] = [Math.max(from, sight.from), Math.min(to, sight.to)]
  return {
    insetInlineStart: `${((begin - sight.from) / length) * 100}%`,
    width: `${(Math.max(end - begin, 0) / length) * 100}%`,
  }
}
