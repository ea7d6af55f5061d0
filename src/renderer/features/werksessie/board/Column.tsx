import { ArrowDownWideNarrow } from 'lucide-react'
import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRun } from '#app/useDocument.ts'
import type { ColumnId, TrajectDocument } from '#shared/records.ts'
import { cardsIn, isCluster, itemsIn } from '#shared/rules/board/boards.ts'
import { IconButton } from '#ui/Button.tsx'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { CardItem } from './CardItem.tsx'
import { ClusterItem } from './ClusterItem.tsx'
import styles from './Column.module.css'
import { clusterItem, clusterOf } from './items.ts'
import { passFocusOn, takeTabStopBack } from './tabStop.ts'
import { useBoard } from './useBoard.ts'

type Props = {
  readonly column: ColumnId
  /** The digit that, with Alt, makes this the column to capture in. */
  readonly number: number
  readonly isCapturing: boolean
  readonly onCapture: (column: ColumnId) => void
}

/** One column: its name, how many cards it has, and what lies in it. */
export const Column = memo(function Column({ column, number, isCapturing, onCapture }: Props) {
  const { t } = useTranslation()
  const { stepId, state } = useBoard()
  const items = useDocument(
    useCallback(
      (document: TrajectDocument) =>
        itemsIn(document, stepId, column).map((item) => (isCluster(item) ? clusterItem(item.id) : item.id)),
      [stepId, column],
    ),
    sameList,
  )
  const count = useDocument(
    useCallback((document: TrajectDocument) => cardsIn(document, stepId, column).length, [stepId, column]),
  )
  const list = useScrollToNewest(items)
  const tone = toneOfColumn(column)
  const label = `column-${column}`
  return (
    <section className={styles.column} data-column={column} data-tone={tone} aria-labelledby={label}>
      <div className={styles.head} data-capturing={isCapturing || undefined}>
        <button
          type="button"
          className={styles.title}
          aria-pressed={isCapturing}
          title={t('capture.here', { column: t(`column.${column}`), number })}
          onClick={() => onCapture(column)}
        >
          <ToneIcon tone={tone} />
          <span className={styles.name} id={label}>
            {t(`column.${column}`)}
          </span>
        </button>
        <SortButton column={column} />
        <span className={styles.count}>{count}</span>
      </div>
      <ul
        ref={list}
        className={styles.list}
        data-drop-list={column}
        aria-labelledby={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the column; it passes the focus to a card
        tabIndex={0}
        onMouseDown={({ target, currentTarget }) => {
          if (target === currentTarget) state.select([])
        }}
        onFocus={passFocusOn}
        onBlur={takeTabStopBack}
      >
        {items.map((item) => {
          const clusterId = clusterOf(item)
          return clusterId === null ? (
            <CardItem key={item} cardId={item} />
          ) : (
            <ClusterItem key={item} clusterId={clusterId} />
          )
        })}
      </ul>
    </section>
  )
})

/** Puts what got most dots on top; there only when there are dots to go by. */
function SortButton({ column }: { readonly column: ColumnId }) {
  const { t } = useTranslation()
  const { stepId } = useBoard()
  const run = useRun()
  const hasDots = useDocument(
    useCallback(
      (document: TrajectDocument) => cardsIn(document, stepId, column).some((card) => card.dots > 0),
      [stepId, column],
    ),
  )
  if (!hasDots) return null
  const sort = () => void run('column.sort', { stepId, column })
  return (
    <IconButton icon={ArrowDownWideNarrow} label={t('dots.sort', { column: t(`column.${column}`) })} onPress={sort} />
  )
}

/** Scrolls to the foot of the list when a card is added there. */
function useScrollToNewest(items: readonly string[]) {
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(items)
  useLayoutEffect(() => {
    const grew = items.length > before.current.length && items.at(-1) !== before.current.at(-1)
    before.current = items
    if (grew && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [items])
  return list
}
