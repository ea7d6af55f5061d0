import { HardDrive } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import type { BackupsOverview } from '#shared/contract.ts'
import { sizeText } from '#shared/wording/backupWording.ts'
import styles from './BackupsPage.module.css'

/** Where the copies are, how much room they take and may take, and which of them stay. */
export function Whereabouts({ overview }: { readonly overview: BackupsOverview }) {
  const { t, language } = useTranslation()
  const { folder, bytes, mostBytes, withoutRoom } = overview
  return (
    <section className={styles.part}>
      <h2>
        <HardDrive aria-hidden size="1.1em" /> {t('backups.where')}
      </h2>
      <p>{t('backups.folder', { folder })}</p>
      <p>{t('backups.size', { size: sizeText(bytes, language), most: sizeText(mostBytes, language) })}</p>
      <p>{t('backups.keeping')}</p>
      {withoutRoom > 0 ? <p className={styles.warning}>{t('backups.withoutRoom', { count: withoutRoom })}</p> : null}
    </section>
  )
}
