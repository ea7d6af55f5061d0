import { type ReactNode, useRef } from 'react'
import type { StageStep } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import styles from './ClosingWall.module.css'
import { Pages } from './Pages.tsx'
import { StageHead } from './StageHead.tsx'
import { useRoom } from './useRoom.ts'

/** The least width of a column, and the room between two, in rem; and how many there are at most. */
const room = { column: 16, gap: 1.25, most: 3 } as const

type Props = {
  readonly step: StageStep | null
  /** What is laid out, to know when it is another. */
  readonly content: unknown
  readonly pointing: StagePointing
  readonly children: ReactNode
}

/** What a step looks back or ahead on, in parts: side by side as far as there is room, and whole over pages. */
export function PartsInColumns({ step, content, pointing, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const columns = Math.min(useRoom(box, room.column, room.gap), room.most)
  return (
    <>
      {step ? <StageHead step={step} /> : <span />}
      <div ref={box} className={styles.closing}>
        <Pages
          key={columns}
          columns={columns}
          grow={1.5}
          following={{ turned: pointing.turned, scrolled: pointing.scroll.sheet }}
          content={content}
        >
          {children}
        </Pages>
      </div>
    </>
  )
}

/** One of the parts, under its heading. */
export function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  )
}
