import { Archive, Eye, FilePlus2, House, type LucideIcon, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import type { MessageKey } from '#shared/language/index.ts'
import type { AppError } from '#shared/result.ts'
import { type WayOn, waysOn } from '#shared/waysOn.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { onDemand } from '#ui/onDemand.tsx'
import styles from './ProblemPage.module.css'

// Most starts never need it.
const BackupOffer = onDemand(async () => (await import('#features/backups/BackupOffer.tsx')).BackupOffer)

type Props = {
  readonly problem: AppError
  readonly onRetry: () => void
  readonly retryLabel?: string
  /** Goes another way on than trying again; without it there is none. */
  readonly onWay?: (way: 'read' | 'empty' | 'home') => void
}

const looks: Readonly<Record<Exclude<WayOn, 'elsewhere'>, { readonly icon: LucideIcon; readonly text: MessageKey }>> = {
  read: { icon: Eye, text: 'problem.read' },
  empty: { icon: FilePlus2, text: 'problem.empty' },
  backups: { icon: Archive, text: 'problem.backups' },
  home: { icon: House, text: 'problem.home' },
}

/** Fills the window when there is nothing else to show: what is wrong, what to do, and the ways on. */
export function ProblemPage({ problem, onRetry, retryLabel, onWay }: Props) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const go = (way: WayOn) => {
    if (way === 'backups') window.location.hash = routes.backups
    else if (way === 'empty') setAsking(true)
    else if (way === 'read' || way === 'home') onWay?.(way)
  }
  return (
    <main className={styles.page}>
      <h1>{t('problem.title')}</h1>
      <p role="alert">{errorText(problem)}</p>
      <div className={styles.ways}>
        <Button look="main" icon={RotateCcw} onPress={onRetry} autoFocus>
          {retryLabel ?? t('problem.retry')}
        </Button>
        {waysOn(problem.code, false).map((way) =>
          way === 'elsewhere' || !onWay ? null : (
            <Button key={way} icon={looks[way].icon} onPress={() => go(way)}>
              {t(looks[way].text)}
            </Button>
          ),
        )}
      </div>
      {onWay && waysOn(problem.code, false).includes('backups') ? <BackupOffer /> : null}
      {isAsking ? (
        <Dialog isOpen role="alertdialog" title={t('problem.empty')} onClose={() => setAsking(false)}>
          <p>{t('problem.empty.text')}</p>
          <DialogActions>
            <Button autoFocus onPress={() => setAsking(false)}>
              {t('action.cancel')}
            </Button>
            <Button
              look="danger"
              icon={FilePlus2}
              onPress={() => {
                setAsking(false)
                onWay?.('empty')
              }}
            >
              {t('problem.empty')}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </main>
  )
}
