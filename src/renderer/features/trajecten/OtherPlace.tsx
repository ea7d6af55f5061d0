import { FolderOutput } from 'lucide-react'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { showWritten } from '#app/written.ts'
import { Button } from '#ui/Button.tsx'
import styles from './TrajectenPage.module.css'

type Props = {
  /** Where the work stands. */
  readonly folder: string
  readonly usualFolder: string
  readonly onMoved: () => void
}

/** Says that the work does not stand in the usual place, and puts it back there. */
export function OtherPlace({ folder, usualFolder, onMoved }: Props) {
  const { t } = useTranslation()
  const putBack = async () => {
    const written = await bridge.call('app.writeElsewhere', { folder: usualFolder })
    if (!written.ok) showError(written.error)
    else if (written.value) {
      showWritten(written.value)
      onMoved()
    }
  }
  return (
    <div className={styles.otherPlace}>
      <p>{t('elsewhere.used', { folder })}</p>
      <Button look="quiet" icon={FolderOutput} onPress={() => void putBack()}>
        {t('elsewhere.ownPlace')}
      </Button>
    </div>
  )
}
