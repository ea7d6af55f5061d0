import { Link } from 'wouter'
import { useSpeech } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { useStore } from '#app/useDocument.ts'
import { type BoardKind, boardKinds } from '#shared/records.ts'
import styles from './StepHeader.module.css'

/** Says at which step the group is, and goes to another: forward, or back without losing anything. */
export function StepHeader({ board }: { readonly board: BoardKind }) {
  const { t } = useSpeech()
  const { trajectId } = useStore()
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t(`board.${board}`)}</h1>
      <nav aria-label={t('session.steps')}>
        <ol className={styles.steps}>
          {boardKinds.map((kind, index) => (
            <li key={kind}>
              <Link
                href={routes.werksessie1(trajectId, kind)}
                className={styles.step}
                aria-current={kind === board ? 'step' : undefined}
              >
                <span className={styles.number}>{index + 1}</span>
                {t(`board.${kind}.short`)}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
    </header>
  )
}
