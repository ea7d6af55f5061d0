import { ArrowDown, ArrowUp } from 'lucide-react'
import { IconButton } from './Button.tsx'

type Props = {
  /** What the two buttons are called. */
  readonly up: string
  readonly down: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => Promise<void>
}

/** Moves a row of a list one place, up or down; beside the keys of `useRowMove`. */
export function MoveButtons({ up, down, isFirst, isLast, onMove }: Props) {
  return (
    <>
      <IconButton icon={ArrowUp} label={up} isDisabled={isFirst} onPress={() => void onMove(-1)} />
      <IconButton icon={ArrowDown} label={down} isDisabled={isLast} onPress={() => void onMove(1)} />
    </>
  )
}
