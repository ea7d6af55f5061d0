import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { BoardKind, ColumnId, Document } from '#shared/records.ts'
import { cardsIn } from '#shared/rules/boards.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { CardItem } from './CardItem.tsx'
import styles from './Column.module.css'

type Props = {
  readonly stepId: string
  readonly board: BoardKind
  readonly column: ColumnId
  /** The digit that, with Alt, makes this the column to capture in. */
  readonly number: number
  readonly isCapturing: boolean
  readonly onCapture: (column: ColumnId) => void
  readonly onKeys: () => void
}

/** One column: its name, how many cards it has, and the cards. */
export const Column = memo(function Column({ stepId, board, column, number, isCapturing, onCapture, onKeys }: Props) {
  const { t } = useSpeech()
  const select = useCallback(
    (document: Document) => cardsIn(document, stepId, column).map((card) => card.id),
    [stepId, column],
  )
  const cardIds = useDocument(select, sameList)
  const list = useScrollToNewest(cardIds)
  const tone = toneOfColumn(column)
  return (
    <section className={styles.column} data-column={column} data-tone={tone} aria-labelledby={`column-${column}`}>
      <button
        type="button"
        className={styles.head}
        aria-pressed={isCapturing}
        title={t('capture.here', { column: t(`column.${column}`), number })}
        onClick={() => onCapture(column)}
      >
        <ToneIcon tone={tone} />
        <span className={styles.name} id={`column-${column}`}>
          {t(`column.${column}`)}
        </span>
        <span className={styles.count}>{cardIds.length}</span>
      </button>
      <ul
        ref={list}
        className={styles.list}
        data-drop-list={column}
        aria-labelledby={`column-${column}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the column; it passes the focus to a card
        tabIndex={0}
        onFocus={passFocusOn}
        onBlur={takeTabStopBack}
      >
        {cardIds.map((cardId) => (
          <CardItem key={cardId} cardId={cardId} board={board} onKeys={onKeys} />
        ))}
      </ul>
    </section>
  )
})

/** A column is one tab stop: the focus goes on to its first card, and Shift+Tab from a card leaves the column. */
function passFocusOn({ target, currentTarget }: React.FocusEvent<HTMLUListElement>) {
  currentTarget.tabIndex = -1
  if (target === currentTarget) currentTarget.querySelector<HTMLElement>('[data-card-id]')?.focus()
}

function takeTabStopBack({ currentTarget }: React.FocusEvent<HTMLUListElement>) {
  currentTarget.tabIndex = 0
}

/** Scrolls to the foot of the list when a card is added there. */
function useScrollToNewest(cardIds: readonly string[]) {
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(cardIds)
  useLayoutEffect(() => {
    const grew = cardIds.length > before.current.length && cardIds.at(-1) !== before.current.at(-1)
    before.current = cardIds
    if (grew && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [cardIds])
  return list
}
