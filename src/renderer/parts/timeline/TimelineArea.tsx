import type { ReactNode } from 'react'

/** Where something from outside the timeline was dropped: a written moment, and the target group of the lane if it has one. */
export type Landing = { readonly moment: string; readonly targetGroupId: string | null }

type Props = {
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Something that carries `data-timeline-source` (its id) was dropped on the year. */
  readonly onLand: (sourceId: string, landing: Landing) => void
  /** What such a thing is called while it is dragged. */
  readonly nameOf: (sourceId: string) => string
}

/** Holds a timeline and whatever may be dragged onto it. */
export function TimelineArea({ children, className }: Props) {
  return <div className={className}>{children}</div>
}
