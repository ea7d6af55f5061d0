import { useMemo } from 'react'
import { useSpeech } from '#app/language.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import type { BoardKind, ColumnId } from '#shared/records.ts'
import { boards, cardsIn } from '#shared/rules/boards.ts'
import { shorten } from '#shared/text.ts'
import { DragArea, type DragHandlers } from '#ui/drag/DragArea.tsx'
import styles from './Board.module.css'
import { CardFace } from './CardFace.tsx'
import { Column } from './Column.tsx'
import { focusCard } from './focus.ts'

type Props = {
  readonly stepId: string
  readonly board: BoardKind
  /** The column in which the next card is captured. */
  readonly column: ColumnId
  readonly onColumn: (column: ColumnId) => void
  readonly onKeys: () => void
}

/** The columns of a step side by side. Cards are dragged between them and within them. */
export function Board({ stepId, board, column, onColumn, onKeys }: Props) {
  const handlers = useBoardDrag(stepId, board)
  return (
    <DragArea className={styles.board} handlers={handlers}>
      {boards[board].columns.map((each, index) => (
        <Column
          key={each}
          stepId={stepId}
          board={board}
          column={each}
          number={index + 1}
          isCapturing={each === column}
          onCapture={onColumn}
          onKeys={onKeys}
        />
      ))}
    </DragArea>
  )
}

/** What a drag means on a board: one `card.move` at its end. */
function useBoardDrag(stepId: string, board: BoardKind): DragHandlers {
  const { t } = useSpeech()
  const store = useStore()
  const run = useRun()
  return useMemo<DragHandlers>(() => {
    const { columns } = boards[board]
    const columnOf = (zone: string) => columns.find((each) => each === zone)
    const nameOf = (cardId: string) => shorten(store.record('card', cardId)?.text ?? '')
    return {
      accepts: (_, zone) => columnOf(zone) !== undefined,
      slotOf: (cardId) => {
        const card = store.record('card', cardId)
        if (!card) return null
        const cards = cardsIn(store.document, stepId, card.column)
        const next = cards[cards.indexOf(card) + 1]
        return { kind: 'list', list: card.column, beforeId: next?.id ?? null }
      },
      onDrop: (cardId, slot) => {
        const column = slot.kind === 'list' ? columnOf(slot.list) : undefined
        if (!column || slot.kind !== 'list') return
        void run('card.move', { ids: [cardId], stepId, column, beforeId: slot.beforeId }).then(() => focusCard(cardId))
      },
      overlay: (cardId) => <CardFace cardId={cardId} board={board} isLifted />,
      texts: {
        instructions: t('drag.instructions'),
        lifted: (cardId) => t('drag.lifted', { card: nameOf(cardId) }),
        over: (_, slot) => {
          const column = slot.kind === 'list' ? columnOf(slot.list) : undefined
          if (!column || slot.kind !== 'list') return ''
          const cards = cardsIn(store.document, stepId, column)
          const before = cards.find((card) => card.id === slot.beforeId)
          return before
            ? t('drag.before', { column: t(`column.${column}`), card: shorten(before.text) })
            : t('drag.atEnd', { column: t(`column.${column}`) })
        },
        dropped: (cardId, slot) => {
          const column = slot.kind === 'list' ? columnOf(slot.list) : undefined
          return column ? t('drag.dropped', { card: nameOf(cardId), column: t(`column.${column}`) }) : ''
        },
        cancelled: (cardId) => t('drag.cancelled', { card: nameOf(cardId) }),
      },
    }
  }, [stepId, board, store, run, t])
}
