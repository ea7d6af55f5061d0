import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useSpeech } from '#app/language.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { Gestures } from './gestures.ts'
import type { Host } from './host.ts'
import { Overlay } from './overlay.ts'
import { AreaContext, type Surface } from './surface.ts'
import styles from './TimelineArea.module.css'

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
export function TimelineArea({ children, className, onLand, nameOf }: Props) {
  const { t, language } = useSpeech()
  const store = useStore()
  const run = useRun()
  const area = useRef<HTMLDivElement>(null)
  const shield = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const label = useRef<HTMLDivElement>(null)
  const when = useRef<HTMLParagraphElement>(null)
  const warnings = useRef<HTMLUListElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const surface = useRef<Surface | null>(null)
  const overlay = useRef<Overlay | null>(null)
  const latest = useRef({ store, run, t, language, onLand, nameOf })
  latest.current = { store, run, t, language, onLand, nameOf }
  const context = useMemo(() => {
    const host = (): Host => ({
      ...latest.current,
      area: area.current,
      surface: surface.current,
      overlay: overlay.current,
      announce: (text) => {
        if (said.current) said.current.textContent = text
      },
    })
    return { surface, gestures: new Gestures(host) }
  }, [])

  useEffect(() => {
    const [lifted, words, line, list] = [ghost.current, label.current, when.current, warnings.current]
    const [element, cover] = [area.current, shield.current]
    if (!lifted || !words || !line || !list || !element || !cover) return
    overlay.current = new Overlay({ shield: cover, ghost: lifted, label: words, when: line, warnings: list })
    element.addEventListener('pointerdown', context.gestures.press)
    return () => {
      context.gestures.cancel()
      element.removeEventListener('pointerdown', context.gestures.press)
    }
  }, [context])

  return (
    <AreaContext value={context}>
      <div ref={area} className={`${styles.area} ${className ?? ''}`}>
        {children}
      </div>
      <div ref={shield} className={styles.shield} hidden />
      <div ref={ghost} className={styles.ghost} aria-hidden hidden />
      <div ref={label} className={styles.label} aria-hidden hidden>
        <p ref={when} className={styles.when} />
        <ul ref={warnings} className={styles.warnings} />
      </div>
      <p ref={said} className="visuallyHidden" role="status" />
    </AreaContext>
  )
}
