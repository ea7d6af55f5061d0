import { ChevronRight, type LucideIcon, Menu as MenuIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Text } from 'react-aria-components'
import { Button } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'
import styles from './SessionMenu.module.css'

type RowProps = {
  readonly icon: LucideIcon
  readonly text: string
  /** The keys that do the same. */
  readonly keys?: string | undefined
  /** Absent for what opens a menu of its own. */
  readonly run?: () => void
}

/** Something the facilitator can open or do from the header of a session. */
export type SessionMenuItem = Required<Pick<RowProps, 'icon' | 'text' | 'run'>> & {
  readonly id: string
  readonly keys?: string
}

type Props = {
  readonly label: string
  readonly items: readonly SessionMenuItem[]
  /** More rows, below the others. */
  readonly more?: ReactNode
}

/** All that a session needs beside its board, behind one button. */
export function SessionMenu({ label, items, more }: Props) {
  return (
    <MenuTrigger>
      <Button icon={MenuIcon}>{label}</Button>
      <Popover placement="bottom end">
        <Menu className={styles.menu} aria-label={label}>
          {items.map(({ id, ...item }) => (
            <SessionMenuRow key={id} {...item} />
          ))}
          {more}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** A row of the menu of a session. */
export function SessionMenuRow({ icon: Icon, text, keys, run }: RowProps) {
  return (
    <MenuItem className={styles.item} textValue={text} {...(run && { onAction: run })}>
      {({ hasSubmenu }) => (
        <>
          <Icon aria-hidden size="1.3em" />
          <Text slot="label" className={styles.label}>
            {text} {keys ? <kbd className={styles.keys}>{keys}</kbd> : null}
          </Text>
          {hasSubmenu ? <ChevronRight aria-hidden size="1.2em" /> : null}
        </>
      )}
    </MenuItem>
  )
}
