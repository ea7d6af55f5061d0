import type { TrajectDocument } from '#shared/records.ts'
import type { Layout, PlacedChip } from './layout.ts'
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

function pathBetween(base: Placed, next: Placed): string {
  const isAhead = next.chip.left >= base.chip.left + base.chip.width
  if (isAhead) {
    const from = { x: base.chip.left + base.chip.width, y: base.top + base.chip.height / 2 }
    const to = { x: next.chip.left - 2, y: next.top + next.chip.height / 2 }
    const bend = Math.max(24, (to.x - from.x) / 2)
    return curve(from, { x: from.x + bend, y: from.y }, { x: to.x - bend, y: to.y }, to)
  }
  // Above each other: round the left side, where no chip hides it.
  const from = { x: base.chip.left, y: base.top + base.chip.height / 2 }
  const to = { x: next.chip.left - 2, y: next.top + next.chip.height / 2 }
  const left = Math.min(from.x, to.x) - 40
  return curve(from, { x: left, y: from.y }, { x: left, y: to.y }, to)
}

function curve(from: Point, first: Point, second: Point, to: Point): string {
  return `M${from.x} ${from.y} C${first.x} ${first.y} ${second.x} ${second.y} ${to.x} ${to.y}`
}
