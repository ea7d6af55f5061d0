import styles from './Dots.module.css'

/** Above this many, a number says it quicker than counting. */
const countable = 8

/** The dots that a card got: as dots while they can be counted at a glance, then as a number. */
export function Dots({ count, label }: { readonly count: number; readonly label: string }) {
  if (count === 0) return null
  return (
    <p className={styles.dots}>
      <span className="visuallyHidden">{label}</span>
      <span aria-hidden className={styles.row}>
        {Array.from({ length: count > countable ? 1 : count }, (_, index) => (
          <span key={index} data-solid="" className={styles.dot} />
        ))}
        {count > countable ? `× ${count}` : null}
      </span>
    </p>
  )
}
