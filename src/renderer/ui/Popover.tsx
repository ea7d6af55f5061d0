import type { ReactNode } from 'react'
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components'
import styles from './Popover.module.css'

type Props = Pick<
  PopoverProps,
  'aria-label' | 'isNonModal' | 'isOpen' | 'onOpenChange' | 'placement' | 'triggerRef'
> & {
  readonly children: ReactNode
  /** For its size. */
  readonly className?: string
}

/** A small sheet that opens beside what was pressed. What goes on beneath it when it is not modal shows a stronger edge. */
export function Popover({ className = '', isNonModal = false, ...rest }: Props) {
  return (
    <AriaPopover
      className={`${styles.popover} ${className}`}
      isNonModal={isNonModal}
      data-over-work={isNonModal || undefined}
      {...rest}
    />
  )
}
