import { useTranslation } from '#app/language.ts'
import { useRecord } from '#app/useDocument.ts'
import { ActivityPanel } from '#parts/activity/ActivityPanel.tsx'
import type { Activity } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'

type Props = {
  readonly activity: Activity
  /** The dialog is closed without a word about the decision: what was changed is changed. */
  readonly onClose: () => void
  /** The group is done changing. */
  readonly onDone: () => void
  readonly onNot: () => void
}

/** Changes an activity there and then, while the group looks on. */
export function ChangeDialog({ activity, onClose, onDone, onNot }: Props) {
  const { t } = useTranslation()
  const isThere = useRecord('activity', activity.id) !== undefined
  const leave = (next: () => void) => {
    // A field stores its text when it loses the focus; one that leaves the screen would not.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    next()
  }
  return (
    <Dialog isOpen title={t('review.change.title')} onClose={() => leave(onClose)}>
      {isThere ? <ActivityPanel activityId={activity.id} /> : null}
      <DialogActions>
        <Button look="quiet" onPress={() => leave(onNot)}>
          {t('review.change.not')}
        </Button>
        <Button look="main" onPress={() => leave(onDone)}>
          {t('review.change.done')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
