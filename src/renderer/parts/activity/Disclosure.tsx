import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'
import styles from './Disclosure.module.css'

type Props = {
  readonly label: string
  readonly isOpenAtFirst?: boolean
  /** Whether the label is the heading of a part of the panel. */
  readonly isPart?: boolean
  readonly children: ReactNode
}

/** Something long that is only made, and shown, when it is opened. */
export function Disclosure({ label, isOpenAtFirst = false, isPart = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  return (
    <AriaDisclosure
      className={`${styles.disclosure} ${isPart ? styles.part : ''}`}
      isExpanded={isOpen}
      onExpandedChange={setIsOpen}
    >
      <Heading level={isPart ? 3 : 4} className={styles.heading}>
        <Button slot="trigger" className={styles.opens}>
          <ChevronRight aria-hidden size="1.2em" />
          {label}
        </Button>
      </Heading>
      <DisclosurePanel>{isOpen ? children : null}</DisclosurePanel>
    </AriaDisclosure>
  )
}
