import type { Stretch } from '#shared/rules/ledger/changedWords.ts'
import styles from './Words.module.css'
import { withWordBreaks } from './wordBreaks.ts'

type Props = {
  readonly children: string
  /** The element that the text is; a `span` in a line of others. */
  readonly as?: 'span' | 'p' | 'li' | 'dd' | 's' | 'strong' | 'h1' | 'h2' | 'h3' | 'h4'
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

type Mark = 'del' | 'ins'

type MarkedProps = {
  readonly children: readonly Stretch[]
  /** What a stretch that the other text does not have is: taken out, or put in. */
  readonly mark: Mark
}

/** A text of which the changed words are marked: a line through or beneath them, so that they show without colour too. */
export function MarkedWords({ children, mark }: MarkedProps) {
  return (
    <span dir="auto" className={styles.words}>
      {children.map(({ text, isChanged }, index) =>
        isChanged ? <Marked key={index} text={text} mark={mark} /> : withWordBreaks(text),
      )}
    </span>
  )
}

/** The space at the end is of no word: a line through it would only touch the next one. */
function Marked({ text, mark: Mark }: { readonly text: string; readonly mark: Mark }) {
  const word = text.trimEnd()
  if (word === '') return <Mark>{text}</Mark>
  return (
    <>
      <Mark>{withWordBreaks(word)}</Mark>
      {text.slice(word.length)}
    </>
  )
}
