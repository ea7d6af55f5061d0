import { useTranslation } from '#app/language.ts'
import { useRecord } from '#app/useDocument.ts'
import { boards, type CardBoard } from '#shared/rules/board/boards.ts'
import { CardFace } from '#ui/CardFace.tsx'
import { toneOfColumn } from '#ui/KindMark.tsx'

type Props = {
  readonly cardId: string
  readonly board: CardBoard
  /** How many cards follow the pointer together; 0 when the card lies on the board. */
  readonly lifted?: number
  readonly className?: string | undefined
}

/** A card as it lies on a board: with the second field that the board asks for. */
export function BoardCard({ cardId, board, lifted = 0, className }: Props) {
  const { t } = useTranslation()
  const card = useRecord('card', cardId)
  if (!card) return null
  const { second } = boards[board]
  const more = second ? card[second] : ''
  // What arrived from an earlier step still has its intention; the goal is what this step asks for.
  const earlier = second === 'goal' && card.intention ? `${t('field.intention')}: ${card.intention}` : ''
  return (
    <CardFace
      tone={toneOfColumn(card.column)}
      text={card.text}
      second={more || earlier}
      dots={card.dots > 0 ? { count: card.dots, label: t('card.dots', { count: card.dots }) } : undefined}
      lifted={lifted > 1 ? t('card.count', { count: lifted }) : lifted === 1 ? '' : undefined}
      className={className}
    />
  )
}
