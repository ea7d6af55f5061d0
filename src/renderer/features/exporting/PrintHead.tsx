import type { Fact } from '#shared/wording/jaarplan.ts'
import { Words } from '#ui/Words.tsx'
import styles from './PrintPage.module.css'

type Props = { readonly title: string; readonly school: string; readonly facts: readonly Fact[] }

/** What every sheet of paper says at its head. */
export function PrintHead({ title, school, facts }: Props) {
  return (
    <header>
      <h1>{title}</h1>
      <p className={styles.school}>{school}</p>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <Words as="dd">{value}</Words>
          </div>
        ))}
      </dl>
    </header>
  )
}
