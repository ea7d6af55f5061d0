import type { Edge } from '#shared/rules/timeline/timeline.ts'

/** What is dragged, as a whole or by one of its edges: an activity, or something from outside the timeline. */
export type Subject = {
  readonly kind: 'activity' | 'source'
  readonly id: string
  readonly element: HTMLElement
  readonly mode: 'move' | Edge
}

/** How the elements of a timeline are found again. */
export const attributes = {
  /** An activity that can be dragged, by its id. */
  chip: 'data-chip',
  /** The key of the lane that it stands in. */
  lane: 'data-lane',
  /** An edge of a chip: `start` or `end`. */
  edge: 'data-edge',
  /** Something outside the timeline that can be dragged onto it, by its id. */
  source: 'data-timeline-source',
} as const

/** What was pressed; null for anything that is not dragged. */
export function subjectAt(pressed: EventTarget | null): Subject | null {
  if (!(pressed instanceof Element)) return null
  const chip = pressed.closest<HTMLElement>(`[${attributes.chip}]`)
  const chipId = chip?.getAttribute(attributes.chip)
  if (chip && chipId) {
    const edge = pressed.closest(`[${attributes.edge}]`)?.getAttribute(attributes.edge)
    const mode = edge === 'start' || edge === 'end' ? edge : 'move'
    return { kind: 'activity', id: chipId, element: chip, mode }
  }
  const source = pressed.closest<HTMLElement>(`[${attributes.source}]`)
  const sourceId = source?.getAttribute(attributes.source)
  const control = pressed.closest('button, a, input, textarea, select')
  // A button inside an idea is pressed, not dragged.
  if (!source || !sourceId || (control && control !== source && source.contains(control))) return null
  return { kind: 'source', id: sourceId, element: source, mode: 'move' }
}
