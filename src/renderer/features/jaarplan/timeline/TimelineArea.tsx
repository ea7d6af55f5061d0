import { type ReactNode, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { type DragScreen, DragSurface } from '#ui/drag/DragSurface.tsx'
import type { Landing } from './context.ts'
import type { Geometry } from './geometry.ts'
import { GeometryContext } from './geometryContext.ts'
import { Overlay } from './overlay.ts'
import styles from './TimelineArea.module.css'
import { timelineTarget } from './timelineDrag.ts'

type Props = {
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Something that carries `data-timeline-source` (its id) was dropped on the year. */
  readonly onLand: (sourceId: string, landing: Landing) => void
  /** What such a thing is called while it is dragged. */
  readonly nameOf: (sourceId: string) => string
}

/** Holds a timeline and whatever may be dragged onto it. */
export function TimelineArea({ children, className, onLand, nameOf }: Props) {
  const { t, language } = useTranslation()
  const store = useStore()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const geometry = useRef<Geometry | null>(null)
  const shield = useRef<HTMLDivElement>(null)
  const likeness = useRef<HTMLDivElement>(null)
  const label = useRef<HTMLDivElement>(null)
  const targetOf = ({ ghost, announce }: DragScreen) => {
    if (!shield.current || !likeness.current || !label.current) return null
    return timelineTarget(
      { geometry: () => geometry.current, store, run, offerUndo, t, language, nameOf, onLand, announce },
      new Overlay({ shield: shield.current, ghost, likeness: likeness.current, label: label.current }),
    )
  }
  return (
    <GeometryContext value={geometry}>
      <DragSurface
        className={`${styles.area} ${className ?? ''}`}
        targetOf={targetOf}
        ghost={<div ref={likeness} className={styles.likeness} />}
      >
        {children}
      </DragSurface>
      <div ref={shield} className={styles.shield} hidden />
      <div ref={label} className={styles.label} aria-hidden hidden />
    </GeometryContext>
  )
}
