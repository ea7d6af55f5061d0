import { type CSSProperties, memo, useId } from 'react'
import { useTranslation } from '#app/language.ts'
import { itemOf } from '#parts/year/places.ts'
import { useChanged } from '#parts/year/useChanged.ts'
import { parseMoment } from '#shared/moment.ts'
import type { Activity } from '#shared/records.ts'
import { toneOfKind } from '#ui/KindMark.tsx'
import styles from './Chip.module.css'
import type { PlacedChip } from './layout.ts'
import { Name } from './Name.tsx'

type Props = {
  readonly chip: PlacedChip
  readonly laneKey: string
  /** Whether Tab comes here. */
  readonly isCurrent: boolean
  readonly isOpen: boolean
  readonly keysId: string
}

/** An activity: a bar that is its days, and its name at it. The timeline around it listens for all chips at once. */
export const Chip = memo(
  function Chip({ chip, laneKey, isCurrent, isOpen, keysId }: Props) {
    const { activity, moment, left, top, width, height, barLeft, barWidth, missing, changed, count, isFirst } = chip
    const baseId = useId()
    return (
      <button
        type="button"
        className={styles.chip}
        style={{ left, top, width, minHeight: height }}
        data-tone={toneOfKind[activity.kind]}
        data-open={isOpen || undefined}
        data-chip={activity.id}
        data-lane={laneKey}
        data-stop={chip.key}
        data-place={isFirst ? itemOf.activity(activity.id) : undefined}
        tabIndex={isCurrent ? 0 : -1}
        aria-describedby={`${baseId} ${keysId}`}
      >
        <span
          data-solid
          data-days
          className={styles.bar}
          data-under={chip.names.some(({ side }) => side === 'over') || undefined}
          style={{ left: barLeft, width: barWidth }}
        />
        {chip.names.map((name, index) => (
          <span
            key={name.side}
            className={styles.name}
            data-side={name.side}
            style={{ marginInlineStart: apartOf(chip.names, index), width: name.width }}
            // In a part of the year into which the bar runs on it is there again for the eye alone.
            aria-hidden={index > 0 || undefined}
          >
            <Name {...{ activity, moment, missing, changed, count }} />
          </span>
        ))}
        <Base id={baseId} title={chip.base} />
        {(['start', 'end'] as const).map((edge) => (
          <span
            key={edge}
            className={styles.handle}
            data-edge={edge}
            style={{ left: edge === 'start' ? barLeft : barLeft + barWidth, '--bar': `${barWidth}px` } as CSSProperties}
          />
        ))}
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
  'barLeft',
  'barWidth',
  'count',
  'isFirst',
  'missing',
  'changed',
  'base',
] as const satisfies readonly (keyof PlacedChip)[]

function sameChip(a: PlacedChip, b: PlacedChip): boolean {
  if (a === b) return true
  return drawn.every((field) => a[field] === b[field]) && sameNames(a.names, b.names)
}

function sameNames(a: PlacedChip['names'], b: PlacedChip['names']): boolean {
  return (
    a.length === b.length &&
    a.every(({ side, left, width }, index) => {
      const other = b[index]
      return side === other?.side && left === other.left && width === other.width
    })
  )
}

/** How far each name of a chip stands from the one before it. */
function apartOf(names: PlacedChip['names'], index: number): number {
  const [here, last] = [names[index], names[index - 1]]
  return (here?.left ?? 0) - (last ? last.left + last.width : 0)
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
  const changed = useChanged(activity.id)
  const moment = activity.moment === null ? null : parseMoment(activity.moment)
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
      <span className={styles.name}>
        <Name {...{ activity, moment, missing, changed }} count={1} />
      </span>
      <Base id={baseId} title={base} />
    </button>
  )
})
