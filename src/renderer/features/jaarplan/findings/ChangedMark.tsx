import { PencilLine } from 'lucide-react'
import { useChanged } from '#parts/year/useChanged.ts'
import styles from './FindingsDialog.module.css'

/** That an activity is new or other since the last version; nothing when it is as it was. */
export function ChangedMark({ activityId }: { readonly activityId: string }) {
  const changed = useChanged(activityId)
  if (changed === '') return null
  return (
    <span className={styles.changed}>
      <PencilLine aria-hidden size="1em" />
      {changed}
    </span>
  )
}
