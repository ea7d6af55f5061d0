import { useRecord } from '#app/useDocument.ts'
import type { BoardKind } from '#shared/records.ts'
import { boards } from '#shared/rules/boards.ts'
import { toneOfColumn } from '#ui/KindMark.tsx'
import styles from './CardFace.module.css'

type Props = { readonly cardId: string; readonly board: BoardKind; readonly isLifted?: boolean }

/** What a card shows: its text, and its intention or goal. */
export function CardFace({ cardId, board, isLifted = false }: Props) {
  const card = useRecord('card', cardId)
  if (!card) return null
  const { second } = boards[board]
  return (
    <div className={styles.face} data-tone={toneOfColumn(card.column)} data-lifted={isLifted || undefined}>
      <p className={styles.text}>{card.text}</p>
      {second && card[second] ? <p className={styles.second}>{card[second]}</p> : null}
    </div>
  )
}
