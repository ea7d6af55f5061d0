import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Pages.module.css'
import { useTellPages } from './tellPages.ts'
import { type Following, usePages } from './usePages.ts'

type Props = {
  /** How many columns a page has. */
  readonly columns?: number
  /** How much larger than usual letters may get when there is little to read. */
  readonly grow?: number
  readonly following: Following
  /** What is laid out, to know when it is another. */
  readonly content: unknown
  /** Whether it is the sheet of a card or an activity, in a tone. */
  readonly className?: string | undefined
  readonly tone?: string
  readonly children: ReactNode
}

/**
 * What there is to read, whole: as large as fits on the wall; what does not fit goes on on a next page, without cutting a
 * line, and then it says so.
 */
export function Pages({ columns = 1, grow = 1, following, content, className = '', tone, children }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const flow = useRef<HTMLDivElement>(null)
  const { page, count } = usePages(frame, flow, grow, following, content)
  const tell = useTellPages()
  useEffect(() => tell({ page: page + 1, count }), [tell, page, count])
  return (
    <div className={`${styles.paper} ${className}`} data-tone={tone}>
      <div ref={frame} className={styles.frame} data-frame style={{ '--columns': columns } as React.CSSProperties}>
        <div ref={flow} className={styles.flow}>
          {children}
        </div>
      </div>
      {count > 1 ? <PageMark page={page} count={count} /> : null}
    </div>
  )
}

/** Which page it is: as bars, for who sits in the back row, and in figures. */
function PageMark({ page, count }: { readonly page: number; readonly count: number }) {
  return (
    <p className={styles.mark} data-pages>
      <span aria-hidden className={styles.bars}>
        {Array.from({ length: Math.min(count, 12) }, (_, index) => (
          <span key={index} data-here={index === page || undefined} />
        ))}
      </span>
      {page + 1} / {count}
    </p>
  )
}
