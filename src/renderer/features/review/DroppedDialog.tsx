import { ArchiveRestore } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import type { Activity, TrajectDocument } from '#shared/records.ts'
import { remarkOf } from '#shared/rules/plan/plan.ts'
import { activitiesThatStand } from '#shared/rules/plan/standing.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Dialogs.module.css'

type Props = {
  readonly document: TrajectDocument
  readonly onBack: (activity: Activity) => void
  readonly onClose: () => void
}

/** What the group dropped, with the reason: out of the plan, not out of memory. */
export function DroppedDialog({ document, onBack, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog isOpen title={t('review.dropped.title')} onClose={onClose}>
      <ul className={styles.dropped}>
        {activitiesThatStand(document, 'dropped').map((activity) => {
          const reason = remarkOf(document, activity.id)?.text
          return (
            <li key={activity.id}>
              <div>
                <Words as="strong">{activity.title}</Words>
                <p>{reason ? t('review.dropped.because', { reason }) : t('review.dropped.noReason')}</p>
              </div>
              <Button
                icon={ArchiveRestore}
                label={`${t('review.dropped.back')}: ${activity.title}`}
                onPress={() => onBack(activity)}
              >
                {t('review.dropped.back')}
              </Button>
            </li>
          )
        })}
      </ul>
      <DialogActions>
        <Button onPress={onClose}>{t('action.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
