import { Link } from 'wouter'
import { useTranslation } from '#app/language.ts'
import { type PlanView, planViews, routes } from '#app/routes.ts'
import { useStore } from '#app/useDocument.ts'
import styles from './ViewTabs.module.css'

/** The ways to look at the plan. */
export function ViewTabs({ view }: { readonly view: PlanView }) {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  return (
    <nav className={styles.tabs} aria-label={t('jaarplan.views')}>
      {planViews.map((each) => (
        <Link
          key={each}
          href={routes.jaarplan(trajectId, each === 'jaar' ? undefined : each)}
          className={styles.tab}
          aria-current={each === view ? 'page' : undefined}
        >
          {t(`jaarplan.view.${each}`)}
        </Link>
      ))}
    </nav>
  )
}
