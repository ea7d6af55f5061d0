import { type LucideIcon, Menu as MenuIcon } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Text } from 'react-aria-components'
import { Button } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'
import styles from './SessionMenu.module.css'

/** Something the facilitator can open or do from the header of a session. */
export type SessionMenuItem = {
  readonly id: string
  readonly icon: LucideIcon
  readonly text: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly run: () => void
}

/** All that a session needs beside its board, behind one button. */
export function SessionMenu({ label, items }: { readonly label: string; readonly items: readonly SessionMenuItem[] }) {
  return (
    <MenuTrigger>
      <Button icon={MenuIcon}>{label}</Button>
      <Popover placement="bottom end">
        <Menu className={styles.menu} aria-label={label}>
          {items.map(({ id, icon: Icon, text, keys, run }) => (
            <MenuItem key={id} id={id} className={styles.item} textValue={text} onAction={run}>
              <Icon aria-hidden size="1.3em" />
              <Text slot="label" className={styles.label}>
                {text} {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
