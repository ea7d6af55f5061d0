import { Archive, RotateCcw } from 'lucide-react'
import { useLocation } from 'wouter'
import { errorText, useTranslation } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import type { AppError } from '#shared/result.ts'
import { Button } from '#ui/Button.tsx'
import styles from './TrajectenPage.module.css'

type Props = { readonly error: AppError; readonly onRetry: () => void }

/** Fills the first screen when the list cannot be read, with the ways on: damage may show only here. */
export function ListRefused({ error, onRetry }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('problem.title')}</h1>
      <p role="alert">{errorText(error)}</p>
      <div className={styles.actions}>
        <Button look="main" icon={RotateCcw} onPress={onRetry} autoFocus>
          {t('problem.retry')}
        </Button>
        <Button icon={Archive} onPress={() => navigate(routes.backups)}>
          {t('problem.backups')}
        </Button>
      </div>
    </main>
  )
}
