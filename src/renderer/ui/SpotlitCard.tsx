import type { ReactNode } from 'react'
import { Dots } from './Dots.tsx'
import { type Tone, ToneIcon } from './KindMark.tsx'
import styles from './SpotlitCard.module.css'
import { Words } from './Words.tsx'

/** From this length on a text at full size would not fit. */
const longText = 160

type Props = {
  readonly tone: Tone
  /** Where the card lies, in words. */
  readonly place: string
  readonly text: string
  /** Its intention or goal, with the word for that if it is to be said; empty for none. */
  readonly second: string
  readonly secondLabel?: string
  readonly dots: { readonly count: number; readonly label: string }
  readonly size: 'desk' | 'wall'
  readonly className?: string | undefined
  /** What stands below: the cards of a cluster. */
  readonly children?: ReactNode
}

/** One card that has the screen to itself. */
export function SpotlitCard({ tone, place, text, second, secondLabel, dots, size, className = '', children }: Props) {
  return (
    <article className={`${styles.card} ${className}`} data-tone={tone} data-size={size}>
      <p className={styles.place}>
        <ToneIcon tone={tone} />
        {place}
      </p>
      <p className={styles.text} data-long={text.length > longText || undefined}>
        <Words>{text}</Words>
      </p>
      {second ? (
        <p className={styles.second}>
          {secondLabel ? <strong>{secondLabel}:</strong> : null} <Words>{second}</Words>
        </p>
      ) : null}
      {children}
      <Dots {...dots} />
    </article>
  )
}
