import { useSpeech } from '#app/language.ts'
import { useRecord } from '#app/useDocument.ts'
import { boards, type CardBoard } from '#shared/rules/boards.ts'
import { Dots } from '#ui/Dots.tsx'
import { toneOfColumn } from '#ui/KindMark.tsx'
import styles from './CardFace.module.css'

type Props = {
  readonly cardId: string
  readonly board: CardBoard
  /** How many cards follow the pointer together; 0 when the card lies on the board. */
  readonly lifted?: number
}

/** What a card shows: its text, its intention or goal, and its dots. */
export function CardFace({ cardId, board, lifted = 0 }: Props) {
  const { t } = useSpeech()
  const card = useRecord('card', cardId)
  if (!card) return null
  const { second } = boards[board]
  const more = second ? card[second] : ''
  // What arrived from an earlier step still has its intention; the goal is what this step asks for.
  const earlier = second === 'goal' && !more ? card.intention : ''
  return (
    <div className={styles.face} data-tone={toneOfColumn(card.column)} data-lifted={lifted > 0 || undefined}>
      <p className={styles.text}>{card.text}</p>
      {more ? <p className={styles.second}>{more}</p> : null}
      {earlier ? (
        <p className={styles.second}>
          {t('field.intention')}: {earlier}
        </p>
      ) : null}
      <Dots count={card.dots} label={t('card.dots', { count: card.dots })} />
      {lifted > 1 ? <span className={styles.count}>{t('card.count', { count: lifted })}</span> : null}
    </div>
  )
}
