import { Link } from 'wouter'
import { routes } from '#app/routes.ts'
import { useStore } from '#app/useDocument.ts'
import styles from './ToPlanStep.module.css'

/** Where there is no plan yet: leads to the step of werksessie 1 in which one is made. */
export function ToPlanStep({ text }: { readonly text: string }) {
  const { trajectId } = useStore()
  return (
    <Link href={routes.werksessie1(trajectId, 'plan')} className={styles.link}>
      {text}
    </Link>
  )
}
