import { PencilLine, Repeat } from 'lucide-react'
import { memo, useId } from 'react'
import { useTranslation } from '#app/language.ts'
import { itemOf } from '#parts/year/places.ts'
import { useChanged } from '#parts/year/useChanged.ts'
import { type Moment, parseMoment } from '#shared/moment.ts'
import type { Activity } from '#shared/records.ts'
import { mandatoryParts } from '#shared/rules/plan/completeness.ts'
import { momentShort } from '#shared/wording/timelineWording.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Chip.module.css'
import type { PlacedChip, PlacedMark } from './layout.ts'

type Props = {
  readonly chip: PlacedChip
  readonly laneKey: string
  /** Whether Tab comes here. */
  readonly isCurrent: boolean
  readonly isOpen: boolean
  readonly keysId: string
}

/** From which width on, in px, the words of a chip go along when it scrolls. */
const wide = 320

/** An activity at its days. The timeline around it listens for all chips at once. */
export const Chip = memo(
  function Chip({ chip, laneKey, isCurrent, isOpen, keysId }: Props) {
    const { activity, left, top, width, height, lines, barLeft, barWidth, isFirst } = chip
    const baseId = useId()
    return (
      <button
        type="button"
        className={styles.chip}
        style={{ left, top, width, height }}
        data-tone={toneOfKind[activity.kind]}
        data-lines={lines}
        data-wide={width > wide || undefined}
        data-shifted={barLeft > 1 || undefined}
        data-open={isOpen || undefined}
        data-chip={activity.id}
        data-lane={laneKey}
        data-stop={chip.key}
        data-place={isFirst ? itemOf.activity(activity.id) : undefined}
        tabIndex={isCurrent ? 0 : -1}
        aria-describedby={`${baseId} ${keysId}`}
      >
        <span className={styles.bar} style={{ left: barLeft, width: barWidth }} />
        <span className={styles.face}>
          <Face activity={activity} moment={chip.moment} missing={chip.missing} count={chip.count} />
        </span>
        <Base id={baseId} title={chip.base} />
        <span className={styles.handle} data-edge="start" style={{ left: barLeft }} />
        <span className={styles.handle} data-edge="end" style={{ left: barLeft + barWidth }} />
      </button>
    )
  },
  (a, b) =>
    a.laneKey === b.laneKey &&
    a.isCurrent === b.isCurrent &&
    a.isOpen === b.isOpen &&
    a.keysId === b.keysId &&
    sameChip(a.chip, b.chip),
)

const drawn = [
  'key',
  'activity',
  'left',
  'top',
  'width',
  'height',
  'lines',
  'barLeft',
  'barWidth',
  'count',
  'isFirst',
  'missing',
  'base',
] as const satisfies readonly (keyof PlacedChip)[]

function sameChip(a: PlacedChip, b: PlacedChip): boolean {
  return a === b || drawn.every((field) => a[field] === b[field])
}

/** What an activity builds on: not seen, because a line shows it; a description of the chip. */
function Base({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation()
  return title === '' ? null : (
    <span id={id} hidden>
      {t('timeline.buildsOn', { title })}
    </span>
  )
}

type FaceProps = {
  readonly activity: Activity
  readonly moment: Moment | null
  readonly missing: string
  readonly count: number
}

function Face({ activity, moment, missing, count }: FaceProps) {
  const { t, language } = useTranslation()
  const parts = mandatoryParts.filter((part) => missing.split(',').includes(part))
  const changed = useChanged(activity.id)
  return (
    <>
      <Words className={styles.title}>{activity.title}</Words>
      <span className={styles.about}>
        <ToneIcon tone={toneOfKind[activity.kind]} size="1.1em" />
        {count > 1 ? <Repeat aria-hidden className={styles.repeat} size="1.05em" /> : null}
        {changed ? <PencilLine aria-hidden className={styles.repeat} size="1.05em" /> : null}
        {moment ? (
          <>
            <span aria-hidden className={styles.when} data-when>
              {momentShort(moment, language, t)}
            </span>
            <span className="visuallyHidden">, {momentInWords(activity.moment, language, t)}</span>
          </>
        ) : null}
        <span className="visuallyHidden">
          , {t(`kind.${activity.kind}`)}
          {count > 1 ? `, ${t('timeline.recurs', { count })}` : null}
          {changed ? `, ${changed}` : null}
        </span>
        {parts.length > 0 ? (
          <>
            <span className={styles.missing} aria-hidden>
              !
            </span>
            <span className="visuallyHidden">
              , {t('activity.missing', { parts: parts.map((part) => t(`part.${part}`)).join(', ') })}
            </span>
          </>
        ) : null}
      </span>
    </>
  )
}

type LooseProps = Pick<Props, 'isCurrent' | 'isOpen' | 'keysId'> & {
  readonly activity: Activity
  readonly missing: string
  readonly base: string
  readonly stop: string
}

/** An activity without a moment in this year. */
export const LooseChip = memo(function LooseChip(props: LooseProps) {
  const { activity, missing, base, stop, isCurrent, isOpen, keysId } = props
  const baseId = useId()
  return (
    <button
      type="button"
      className={`${styles.chip} ${styles.loose}`}
      data-tone={toneOfKind[activity.kind]}
      data-open={isOpen || undefined}
      data-chip={activity.id}
      data-stop={stop}
      data-place={itemOf.activity(activity.id)}
      tabIndex={isCurrent ? 0 : -1}
      aria-describedby={`${baseId} ${keysId}`}
    >
      <span className={styles.face}>
        <Face
          activity={activity}
          moment={activity.moment === null ? null : parseMoment(activity.moment)}
          missing={missing}
          count={1}
        />
      </span>
      <Base id={baseId} title={base} />
    </button>
  )
})

/** A later time of a recurring activity: a press opens the activity. */
export const Mark = memo(
  function Mark({ mark }: { readonly mark: PlacedMark }) {
    const { t, language } = useTranslation()
    const { activity, number, moment, left, top, width, barWidth, isNamed } = mark
    return (
      <button
        type="button"
        className={styles.mark}
        style={{ left, top, width }}
        data-tone={toneOfKind[activity.kind]}
        data-open-activity={activity.id}
        data-named={isNamed || undefined}
        data-name={momentShort(moment, language, t)}
        tabIndex={-1}
        aria-label={t('timeline.occurrence', {
          title: activity.title,
          number,
          moment: momentShort(moment, language, t),
        })}
      >
        <span data-solid={isNamed ? undefined : ''} className={styles.markDays} style={{ width: barWidth }} />
        {isNamed ? <bdi className={styles.markTitle}>{activity.title}</bdi> : null}
      </button>
    )
  },
  ({ mark: a }, { mark: b }) =>
    a === b ||
    (a.key === b.key &&
      a.activity === b.activity &&
      a.left === b.left &&
      a.top === b.top &&
      a.width === b.width &&
      a.barWidth === b.barWidth &&
      a.isNamed === b.isNamed),
)
