import { ChevronDown, type LucideIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { ChoiceMenu, type MenuChoice } from '#ui/ChoiceMenu.tsx'
import styles from './MenuButton.module.css'

type Props = {
  readonly text: string
  /** What it is called in full, when its words are short for that. */
  readonly label?: string
  readonly icon?: LucideIcon
  /** What it opens a list of; without, `onPress` says what it does. */
  readonly choices?: readonly MenuChoice[]
  readonly onChoose?: (id: string) => void
  readonly onPress?: () => void
}

/** A small button in a row, that opens a list. */
export function MenuButton({ text, label = text, icon: Icon = ChevronDown, choices, onChoose, onPress }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={button}
        className={styles.button}
        aria-label={label}
        aria-haspopup={choices ? 'menu' : 'dialog'}
        onPress={() => (choices ? setOpen(true) : onPress?.())}
      >
        {text}
        <Icon aria-hidden size="1em" />
      </Button>
      {choices ? (
        <ChoiceMenu
          title={label}
          choices={choices}
          isOpen={isOpen}
          beside={button}
          onChoose={(id) => onChoose?.(id)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
