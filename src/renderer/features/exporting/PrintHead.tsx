import { useEffect } from 'react'
import type { Fact } from '#shared/wording/jaarplan.ts'
import { Facts } from './blocks.tsx'
import styles from './Print.module.css'

type Props = {
  readonly title: string
  readonly school: string
  readonly facts: readonly Fact[]
  /** What stands at the foot of every page, behind the title and the school. */
  readonly stamp?: readonly string[]
}

/** What every sheet of paper says at its head. */
export function PrintHead({ title, school, facts, stamp = [] }: Props) {
  useTitle(`${title}, ${school}`)
  return (
    <header data-print-foot={[title, school, ...stamp].join(' · ')}>
      <h1>{title}</h1>
      <p className={styles.school}>{school}</p>
      <Facts facts={facts} />
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
