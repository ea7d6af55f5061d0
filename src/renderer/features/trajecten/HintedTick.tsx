import { useId } from 'react'
import styles from './HintedTick.module.css'

type Props = {
  readonly label: string
  readonly hint: string
  readonly isTicked: boolean
  readonly onChange: (isTicked: boolean) => void
}

/** Yes or no, with what it is about beside it and what that does beneath. */
export function HintedTick({ label, hint, isTicked, onChange }: Props) {
  const id = useId()
  return (
    <div className={styles.tick}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={isTicked}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onChange(target.checked)}
      />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </div>
  )
}
