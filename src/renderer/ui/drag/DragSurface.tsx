import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import styles from './DragSurface.module.css'
import type { DropTarget } from './drag.ts'
import { DragSession } from './session.ts'

/** What a target has to draw on and to speak with. */
export type DragScreen = {
  readonly area: HTMLElement
  /** Lies over the window, for a likeness of what is held; shown and placed by the target. */
  readonly ghost: HTMLElement
  /** Says something to who does not see the screen. */
  readonly announce: (text: string) => void
}

type Props<Item, Spot> = {
  readonly children: ReactNode
  readonly className?: string | undefined
  /** What can be dropped on now, asked at every press and lift; null for nothing. */
  readonly targetOf: (screen: DragScreen) => DropTarget<Item, Spot> | null
  /** What is in the ghost. */
  readonly ghost: ReactNode
}

/** An area with things that can be dragged. Moving them draws nothing of it again. */
export function DragSurface<Item extends { readonly element: HTMLElement }, Spot>(props: Props<Item, Spot>) {
  const area = useRef<HTMLDivElement>(null)
  const ghost = useRef<HTMLDivElement>(null)
  const announced = useRef<HTMLParagraphElement>(null)
  const targetNow = useEffectEvent((screen: DragScreen) => props.targetOf(screen))
  useEffect(() => {
    const [element, lifted, live] = [area.current, ghost.current, announced.current]
    if (!element || !lifted || !live) return
    const announce = (text: string) => {
      live.textContent = text
    }
    const session = new DragSession(element, () => targetNow({ area: element, ghost: lifted, announce }), announce)
    return session.listen()
  }, [])
  return (
    <>
      <div ref={area} className={props.className}>
        {props.children}
      </div>
      <div ref={ghost} className={styles.ghost} aria-hidden hidden>
        {props.ghost}
      </div>
      <p ref={announced} className="visuallyHidden" role="status" aria-live="assertive" />
    </>
  )
}
