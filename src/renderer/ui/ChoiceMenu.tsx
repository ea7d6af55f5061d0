import type { RefObject } from 'react'
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components'
import styles from './ChoiceMenu.module.css'
import { Popover } from './Popover.tsx'

/** One of the things to choose from. */
export type MenuChoice = { readonly id: string; readonly text: string }

type Props = {
  readonly title: string
  readonly choices: readonly MenuChoice[]
  readonly isOpen: boolean
  /** What the menu opens beside, and what gets the focus back. */
  readonly beside: RefObject<Element | null>
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** A short list of things to choose from, beside what was pressed. */
export function ChoiceMenu({ title, choices, isOpen, beside, onChoose, onClose }: Props) {
  return (
    <Popover
      className={styles.popover}
      aria-label={title}
      triggerRef={beside}
      isOpen={isOpen}
      placement="bottom start"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Menu
        className={styles.menu}
        aria-label={title}
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => onChoose(String(key))}
      >
        <MenuSection>
          <Header className={styles.title}>{title}</Header>
          {choices.map(({ id, text }) => (
            <MenuItem key={id} id={id} textValue={text} className={styles.item}>
              {text}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </Popover>
  )
}
