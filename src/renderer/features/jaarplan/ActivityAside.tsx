import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { useRecord } from '#app/useDocument.ts'
import { ActivityPanel } from '#parts/activity/ActivityPanel.tsx'
import type { Jump } from '#parts/activity/fields.ts'
import { IconButton } from '#ui/Button.tsx'
import { useEscape } from '#ui/useEscape.ts'
import styles from './ActivityAside.module.css'
import { KeepActivity } from './library/KeepActivity.tsx'

type Props = {
  readonly activityId: string
  /** The field to go to, when something there is to be filled in. */
  readonly jump: Jump | null
  readonly onClose: () => void
}

/** One activity in full, beside the year. Escape closes it. */
export function ActivityAside({ activityId, jump, onClose }: Props) {
  const { t } = useTranslation()
  const title = useRecord('activity', activityId)?.title ?? ''
  const aside = useRef<HTMLElement>(null)
  useEffect(() => aside.current?.focus(), [])
  useEscape(onClose)
  return (
    <aside ref={aside} className={styles.aside} tabIndex={-1} aria-label={t('jaarplan.panel', { title })}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton icon={X} label={t('jaarplan.panel.close')} onPress={onClose} />
      </header>
      <div className={styles.body} data-stage-scroll>
        <ActivityPanel activityId={activityId} jump={jump} />
        <div className={styles.foot}>
          <KeepActivity activityId={activityId} />
        </div>
      </div>
    </aside>
  )
}
