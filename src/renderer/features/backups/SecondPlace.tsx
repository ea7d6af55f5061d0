import { Usb } from 'lucide-react'
import { useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import type { BackupsOverview } from '#shared/contract.ts'
import { Button } from '#ui/Button.tsx'
import styles from './BackupsPage.module.css'
import { FolderDialog } from './FolderDialog.tsx'

type Props = { readonly overview: BackupsOverview; readonly onChange: (overview: BackupsOverview) => void }

/** The second folder for copies: whether it is there, and how to choose one. */
export function SecondPlace({ overview: { second, isClearing }, onChange }: Props) {
  const { t } = useTranslation()
  const [isChoosing, setChoosing] = useState(false)
  const choose = async (folder?: string) => {
    const answer = await bridge.call('backups.setSecond', folder === undefined ? {} : { folder })
    if (answer.ok && answer.value) {
      onChange(answer.value)
      showNotice({ tone: 'done', text: t('backups.second.done') })
    }
    return answer
  }
  const drop = async () => {
    const answer = await bridge.call('backups.dropSecond', undefined)
    if (answer.ok) {
      onChange(answer.value)
      showNotice({ tone: 'done', text: t('backups.second.dropped') })
    } else showError(answer.error)
  }
  return (
    <section className={styles.part}>
      <h2>
        <Usb aria-hidden size="1.1em" /> {t('backups.second')}
      </h2>
      <p>
        {second
          ? t(second.isPresent ? 'backups.second.present' : 'backups.second.absent', { folder: second.folder })
          : t('backups.second.none')}
      </p>
      {isClearing ? <p className={styles.warning}>{t('backups.clearing')}</p> : null}
      <div className={styles.buttons}>
        <FolderDialog
          isOpen={isChoosing}
          onOpen={setChoosing}
          icon={Usb}
          button={t(second ? 'backups.second.change' : 'backups.second.choose')}
          title={t('backups.second.title')}
          choose={choose}
        />
        {second ? (
          <Button look="quiet" onPress={() => void drop()}>
            {t('backups.second.drop')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
