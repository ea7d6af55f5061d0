import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './Button.module.css'
import { Hint } from './Hint.tsx'

type Props = {
  readonly children: ReactNode
  readonly onPress?: (() => void) | undefined
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  /** What it is called in full, when its words are short for that: they must stand in it as words. */
  readonly label?: string
}

/** A button with words; `main` is the one thing to do on a screen. */
export function Button({ children, icon: Icon, look = 'plain', onPress, label, ...rest }: Props) {
  return (
    <AriaButton
      className={`${styles.button} ${styles[look]}`}
      {...(onPress ? { onPress } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...rest}
    >
      {Icon ? <Icon aria-hidden size="1.2em" /> : null}
      {children}
    </AriaButton>
  )
}

type IconProps = {
  readonly icon: LucideIcon
  /** What it does, for the tooltip and for who does not see the icon. */
  readonly label: string
  readonly onPress?: () => void
  readonly isDisabled?: boolean
}

/** A button that shows an icon alone; its name appears beside the pointer. */
export function IconButton({ icon: Icon, label, ...rest }: IconProps) {
  return (
    <Hint text={label} className={styles.tooltip}>
      <AriaButton className={`${styles.button} ${styles.icon}`} aria-label={label} {...rest}>
        <Icon aria-hidden size="1.3em" />
      </AriaButton>
    </Hint>
  )
}
