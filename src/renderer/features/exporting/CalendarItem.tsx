import { Menu, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import type { Recipient } from '#shared/rules/calendarFile/recipients.ts'
import { Popover } from '#ui/Popover.tsx'
import { ExportItem } from './ExportItem.tsx'
import styles from './ExportMenu.module.css'
import { exportIcons } from './ExportMenu.tsx'
import { useCalendarOwners } from './useCalendarOwners.ts'

type Props = {
  /** Of which version; null for the plan of now, which alone is also for the facilitator and for each owner. */
  readonly versionId: string | null
  readonly onChoose: (recipient: Recipient) => void
}

/** The plan as a calendar, for whom one chooses. */
export function CalendarItem({ versionId, onChoose }: Props) {
  const { t } = useTranslation()
  const owners = useCalendarOwners()
  const name = t('export.ics')
  const about = t('export.ics.about')
  if (versionId !== null) {
    return (
      <ExportItem name={name} about={about} icon={exportIcons.ics} onAction={() => onChoose({ kind: 'everyone' })} />
    )
  }
  return (
    <SubmenuTrigger>
      <ExportItem name={name} about={about} icon={exportIcons.ics} />
      <Popover>
        <Menu className={styles.menu} aria-label={name}>
          {(['everyone', 'facilitator'] as const).map((kind) => (
            <ExportItem
              key={kind}
              name={t(`export.ics.${kind}`)}
              about={t(`export.ics.${kind}.about`)}
              onAction={() => onChoose({ kind })}
            />
          ))}
          {owners.map(({ key, name, isOwner }) => (
            <ExportItem
              key={key}
              name={t('export.ics.owner', { name })}
              about={isOwner ? '' : t('export.ics.noOwner')}
              onAction={() => onChoose({ kind: 'owner', key })}
            />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
