import { CircleCheck } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslation } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { Words } from '#ui/Words.tsx'
import styles from './ClosingStep.module.css'

/** The gap radar: what each activity on the plan still lacks, in words. */
export function ClosingGaps() {
  const { t } = useTranslation()
  const { trajectId, document } = useStore()
  const { gaps, count } = useDocument(yearOf)
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('closing.gaps')}</h2>
      {count === 0 ? <p>{t('closing.gaps.empty')}</p> : null}
      {count > 0 && gaps.size === 0 ? (
        <p className={styles.complete}>
          <CircleCheck aria-hidden size="1.3em" color="var(--keep)" />
          {t('closing.gaps.none')}
        </p>
      ) : null}
      {gaps.size > 0 ? (
        <>
          <p>{t('closing.gaps.count', { count: gaps.size })}</p>
          <ul className={styles.list}>
            {[...gaps].map(([id, parts]) => (
              <li key={id} className={styles.item}>
                <span>
                  <Link href={routes.activity(trajectId, id)} className={styles.title}>
                    <Words>{document.activity.get(id)?.title ?? ''}</Words>
                  </Link>
                  <span className={styles.missing}>
                    {t('activity.missing', { parts: parts.map((part) => t(`part.${part}`)).join(', ') })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
