import { useEffect } from 'react'
import type { Fact } from '#shared/wording/jaarplan.ts'
import { Words } from '#ui/Words.tsx'
import styles from './Print.module.css'

type Props = { readonly title: string; readonly school: string; readonly facts: readonly Fact[] }

/** What every sheet of paper says at its head. */
export function PrintHead({ title, school, facts }: Props) {
  useTitle(`${title}, ${school}`)
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

/** What a PDF is called by whoever opens it, and what a browser proposes as the name of the file. */
export function useTitle(title: string): void {
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => {
      document.title = before
    }
  }, [title])
}
