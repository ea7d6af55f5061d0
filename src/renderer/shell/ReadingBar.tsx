import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { elsewhere } from '#app/elsewhere.ts'
import { useTranslation } from '#app/language.ts'
import { Button } from '#ui/Button.tsx'
import styles from './ReadingBar.module.css'

/** Stands above every screen while the data are open to read only, and says how to go on. */
export function ReadingBar({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <div className={styles.bar} role="note">
        <Eye aria-hidden size="1.2em" />
        <span>{t('reading.text')}</span>
        <Button onPress={() => elsewhere.tell('store.readOnly')}>{t('elsewhere.open')}</Button>
      </div>
      <div className={styles.screen}>{children}</div>
    </div>
  )
}
