import { ChevronRight, type LucideIcon } from 'lucide-react'
import { MenuItem } from 'react-aria-components'
import styles from './ExportMenu.module.css'

type Props = {
  readonly name: string
  /** For what it is good; empty when its name says so. */
  readonly about: string
  readonly icon?: LucideIcon
  /** Absent for what opens a menu of its own. */
  readonly onAction?: () => void
}

/** Something that can be handed over, as a line of a menu. */
export function ExportItem({ name, about, icon: Icon, onAction }: Props) {
  return (
    <MenuItem className={styles.item} textValue={name} {...(onAction && { onAction })}>
      {({ hasSubmenu }) => (
        <>
          {Icon ? <Icon aria-hidden size="1.4em" /> : null}
          <span>
            <span className={styles.name} dir="auto">
              {name}
            </span>
            {about === '' ? null : <span className={styles.about}>{about}</span>}
          </span>
          {hasSubmenu ? <ChevronRight aria-hidden className={styles.further} size="1.2em" /> : null}
        </>
      )}
    </MenuItem>
  )
}
