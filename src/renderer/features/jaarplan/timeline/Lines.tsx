import type { TrajectDocument } from '#shared/records.ts'
import type { PlacedChip } from './layout.ts'
import type { Layout } from './stack.ts'
import styles from './Timeline.module.css'

type Props = {
  readonly document: TrajectDocument
  readonly layout: Layout
  readonly width: number
  /** The activities whose lines are drawn: what has the focus and what is open. */
  readonly selected: readonly string[]
}

type Placed = { readonly chip: PlacedChip; readonly top: number }
type Point = { readonly x: number; readonly y: number }

/** Lines from an activity to what builds on it, when either is selected. */
export function Lines({ document, layout, width, selected }: Props) {
  const pairs = [...document.activity.values()].flatMap(({ id, buildsOnId }) => {
    if (buildsOnId === null || !(selected.includes(id) || selected.includes(buildsOnId))) return []
    const [base, next] = nearestPair(placesOf(layout, buildsOnId), placesOf(layout, id))
    return base && next ? [{ key: `${buildsOnId} ${id}`, path: pathBetween(base, next) }] : []
  })
  if (pairs.length === 0) return null
  return (
    <svg className={styles.lines} width={width} height={layout.height} aria-hidden="true">
      <defs>
        <marker
          id="timeline-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0 L10 5 L0 10 z" />
        </marker>
      </defs>
      {pairs.map(({ key, path }) => (
        <path key={key} data-line={key} d={path} markerEnd="url(#timeline-arrow)" />
      ))}
    </svg>
  )
}

function placesOf({ lanes }: Layout, id: string): readonly Placed[] {
  return lanes.flatMap(({ top, chips }) =>
    chips.flatMap((chip) => (chip.activity.id === id ? [{ chip, top: top + chip.top }] : [])),
  )
}

/** The two that are nearest to each other, when activities stand in several lanes. */
function nearestPair(bases: readonly Placed[], nexts: readonly Placed[]): readonly [Placed?, Placed?] {
  const [first] = bases
    .flatMap((base) => nexts.map((next) => [base, next] as const))
    .sort(([a, b], [c, d]) => Math.abs(a.top - b.top) - Math.abs(c.top - d.top))
  return first ?? []
}

/** From the end of a bar, past its name, to where the next one begins. */
function pathBetween(base: Placed, next: Placed): string {
  const { chip } = base
  const to = { x: next.chip.left - 2, y: next.top + next.chip.height / 2 }
  const middle = base.top + chip.height / 2
  const end = chip.left + chip.barLeft + chip.barWidth
  if (to.x < end) {
    // Above each other: round the left side, where no name hides it.
    const from = { x: chip.left, y: middle }
    const left = Math.min(from.x, to.x) - 40
    return curve(from, { x: left, y: from.y }, { x: left, y: to.y }, to)
  }
  if (base.top === next.top) return `M${chip.left + chip.width} ${middle} L${to.x} ${to.y}`
  // Out of the bar downward or upward: right of it stands its name.
  const from = { x: end - Math.min(6, chip.barWidth / 2), y: next.top > base.top ? base.top + chip.height : base.top }
  return curve(from, { x: from.x, y: to.y }, { x: Math.max(from.x, to.x - 40), y: to.y }, to)
}

function curve(from: Point, first: Point, second: Point, to: Point): string {
  return `M${from.x} ${from.y} C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`
}
