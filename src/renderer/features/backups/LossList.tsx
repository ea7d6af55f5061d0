import { useTranslation } from '#app/language.ts'
import type { Loss } from '#shared/rules/backups/loss.ts'
import { lossLines, trajectName } from '#shared/wording/backupWording.ts'
import styles from './LossList.module.css'

/** What is lost when a copy is put back, and what returns. */
export function LossList({ loss }: { readonly loss: Loss }) {
  const { t } = useTranslation()
  if (loss.isUnknown) return <p>{t('backups.loss.unknown')}</p>
  const lines = lossLines(loss, t)
  return (
    <>
      {lines.length === 0 ? (
        <p>{t('backups.loss.nothing')}</p>
      ) : (
        <div className={styles.lost}>
          <p>{t('backups.loss.title')}</p>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {loss.returning.length > 0 ? (
        <div>
          <p>{t('backups.loss.returning')}</p>
          <ul className={styles.list}>
            {loss.returning.map((traject) => (
              <li key={traject.trajectId}>{trajectName(traject)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
