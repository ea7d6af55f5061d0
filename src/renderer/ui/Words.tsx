import styles from './Words.module.css'
import { withWordBreaks } from './wordBreaks.ts'

type Props = {
  readonly children: string
  /** The element that the text is; a `span` in a line of others. */
  readonly as?: 'span' | 'p' | 'li' | 'dd' | 's' | 'strong' | 'h1' | 'h3'
  readonly className?: string | undefined
}

/**
 * What people wrote, as every screen and sheet shows it: long words broken as Dutch does, in the direction of its own script.
 * A name, and what a label of the same thing says too, is a `bdi` instead: it must be found in the label as it stands.
 */
export function Words({ children, as: Tag = 'span', className }: Props) {
  return (
    <Tag dir="auto" className={className ? `${styles.words} ${className}` : styles.words}>
      {withWordBreaks(children)}
    </Tag>
  )
}
