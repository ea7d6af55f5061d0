import styles from './ActivityPanel.module.css'

type Props = {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** What is ticked, beside the box; heard only when `isTextHidden`. */
  readonly text: string
  readonly isTextHidden?: boolean
}

/** A box to tick, with its text. */
export function Tick({ isOn, onChange, text, isTextHidden = false }: Props) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      <span className={isTextHidden ? 'visuallyHidden' : undefined}>{text}</span>
    </label>
  )
}
