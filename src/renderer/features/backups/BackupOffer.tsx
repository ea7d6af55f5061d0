import { RotateCcw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { routes } from '#app/routes.ts'
import { today } from '#app/today.ts'
import type { BackupCopy } from '#shared/rules/backups/copies.ts'
import { copyAge, copyTime } from '#shared/wording/backupWording.ts'
import { Button } from '#ui/Button.tsx'
import styles from './BackupOffer.module.css'
import { RestoreDialog } from './RestoreDialog.tsx'

/** A way on when the data cannot be opened: the newest good backup with its age, and all others. */
export function BackupOffer() {
  const { t, language } = useTranslation()
  const [copy, setCopy] = useState<BackupCopy | null>(null)
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    void bridge.call('backups.newestGood', undefined).then((answer) => setCopy(answer.ok ? answer.value : null))
  }, [])
  const close = useCallback(() => setAsking(false), [])
  const goTo = (route: string) => {
    window.location.hash = route
  }
  return (
    <div className={styles.offer}>
      {copy ? (
        <p>{t('backups.offer', { when: copyTime(copy.at, language), age: copyAge(copy.at, today(), t) })}</p>
      ) : null}
      <div className={styles.buttons}>
        {copy ? (
          <Button icon={RotateCcw} onPress={() => setAsking(true)}>
            {t('backups.offer.restore')}
          </Button>
        ) : null}
      </div>
      {copy && isAsking ? (
        <RestoreDialog asked={{ copy, traject: null }} onClose={close} onDone={() => goTo(routes.list)} />
      ) : null}
    </div>
  )
}
