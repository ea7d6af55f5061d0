import { type ReactNode, useRef, useState } from 'react'
import { DragSurface } from '../DragSurface.tsx'
import styles from './DragArea.module.css'
import { type ListRules, listTarget } from './listTarget.ts'

/** What a drag area is told, and asks. */
export type DragHandlers = ListRules & {
  /** What follows the pointer. */
  readonly overlay: (item: string) => ReactNode
}

type Props = { readonly children: ReactNode; readonly className?: string | undefined; readonly handlers: DragHandlers }

/** An area whose items can be dragged over its lists and targets. Only what is lifted, and that it is, is drawn again. */
export function DragArea({ children, className, handlers }: Props) {
  const mark = useRef<HTMLDivElement>(null)
  const [item, setItem] = useState<string | null>(null)
  return (
    <>
      <DragSurface
        className={className}
        targetOf={(screen) => mark.current && listTarget(handlers, { ...screen, mark: mark.current, onLift: setItem })}
        ghost={item === null ? null : handlers.overlay(item)}
      >
        {children}
      </DragSurface>
      <div ref={mark} className={styles.mark} hidden />
    </>
  )
}
