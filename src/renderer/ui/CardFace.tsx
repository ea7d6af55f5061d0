import { Group } from 'lucide-react'
import styles from './CardFace.module.css'
import { Dots } from './Dots.tsx'
import type { Tone } from './KindMark.tsx'
import { Words } from './Words.tsx'

type Props = {
  readonly tone: Tone
  readonly text: string
  /** What stands below the text in smaller letters; empty for nothing. */
  readonly second: string
  /** The dots that it got; without any it says nothing of them. */
  readonly dots?: { readonly count: number; readonly label: string } | undefined
  /** Whether it stands for a pile of cards, whose edges then show beneath it. */
  readonly isPile?: boolean
  /** While it follows the pointer: what is said of the cards that go along, empty when it goes alone. */
  readonly lifted?: string | undefined
  /** As it lies on a board; or as a button, a little tighter and made of what may stand in one. */
  readonly size?: 'board' | 'button'
  readonly className?: string | undefined
}

/** A card: its text, its intention or goal, and its dots. */
export function CardFace({ lifted, ...face }: Props) {
  if (lifted === undefined) return <Face {...face} />
  return (
    <div className={styles.lifted}>
      <Face {...face} />
      {lifted ? <span className={styles.count}>{lifted}</span> : null}
    </div>
  )
}

function Face({ tone, text, second, dots, isPile, size = 'board', className = '' }: Omit<Props, 'lifted'>) {
  const [Box, Line] = size === 'button' ? (['span', 'span'] as const) : (['div', 'p'] as const)
  return (
    <Box className={`${styles.face} ${className}`} data-tone={tone} data-size={size} data-pile={isPile || undefined}>
      <Words as={Line} className={styles.text}>
        {text}
      </Words>
      {second ? (
        <Line className={styles.second}>
          {isPile ? <Group aria-hidden size="1.15em" /> : null}
          <Words>{second}</Words>
        </Line>
      ) : null}
      {dots ? <Dots {...dots} /> : null}
    </Box>
  )
}
