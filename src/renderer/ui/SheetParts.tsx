import { Square, SquareCheck } from 'lucide-react'
import styles from './SheetParts.module.css'
import { Words } from './Words.tsx'

type FactsProps = {
  readonly facts: readonly { readonly kind: string; readonly label: string; readonly value: string }[]
  readonly className?: string | undefined
}

/** What there is to know in a few words each, behind each other; nothing when there is nothing. */
export function Facts({ facts, className = '' }: FactsProps) {
  if (facts.length === 0) return null
  return (
    <dl className={`${styles.facts} ${className}`}>
      {facts.map(({ kind, label, value }) => (
        <div key={kind} data-part={kind}>
          <dt>{label}</dt>
          <Words as="dd">{value}</Words>
        </div>
      ))}
    </dl>
  )
}

type PointsProps = {
  /** Each point in words, those that are done said to be so. */
  readonly points: readonly { readonly text: string; readonly done: boolean }[]
  readonly className?: string | undefined
}

/** A checklist to read: what is done has a tick. */
export function Points({ points, className }: PointsProps) {
  return (
    <ul className={className}>
      {points.map(({ text, done }, index) => (
        <li key={index} className={styles.point}>
          {done ? <SquareCheck aria-hidden size="1.1em" /> : <Square aria-hidden size="1.1em" />}
          <Words>{text}</Words>
        </li>
      ))}
    </ul>
  )
}
