import { RotateCcw } from 'lucide-react'
import { errorText, useSpeech } from '#app/language.ts'
import type { AppError } from '#shared/result.ts'
import { Button } from '#ui/Button.tsx'
import styles from './ProblemPage.module.css'

type Props = { readonly problem: AppError; readonly onRetry: () => void; readonly retryLabel?: string }

/** Fills the window when there is nothing else to show: what is wrong, what to do, and a way on. */
export function ProblemPage({ problem, onRetry, retryLabel }: Props) {
  const { t } = useSpeech()
  return (
    <main className={styles.page}>
      <h1>{t('problem.title')}</h1>
      <p role="alert">{errorText(problem)}</p>
      <Button look="main" icon={RotateCcw} onPress={onRetry} autoFocus>
        {retryLabel ?? t('problem.retry')}
      </Button>
    </main>
  )
}
