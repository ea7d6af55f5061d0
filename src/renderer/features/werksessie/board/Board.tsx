import { type ReactNode, useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import type { ColumnId } from '#shared/records.ts'
import { boards, cardsOfCluster, isCluster, itemsIn } from '#shared/rules/board/boards.ts'
import { shorten } from '#shared/text.ts'
import { DragArea, type DragHandlers } from '#ui/drag/lists/DragArea.tsx'
import type { Slot } from '#ui/drag/lists/geometry.ts'
import styles from './Board.module.css'
import { BoardCard } from './BoardCard.tsx'
import { Column } from './Column.tsx'
import { clusterItem, clusterOf, parkingZone, recordOf } from './items.ts'
import { type BoardShared, useBoard } from './useBoard.ts'

type Props = {
  /** The column in which the next card is captured; null when that is the parking lot. */
  readonly column: ColumnId | null
  readonly onColumn: (column: ColumnId) => void
  /** What stands beside and below the columns and takes cards too. */
  readonly children: ReactNode
}

/** The columns of a step side by side. Cards and clusters are dragged between them, within them and onto each other. */
export function Board({ column, onColumn, children }: Props) {
  const shared = useBoard()
  const handlers = useBoardDrag(shared)
  return (
    <DragArea className={styles.area} handlers={handlers}>
      <div className={styles.columns}>
        {boards[shared.board].columns.map((each, index) => (
          <Column key={each} column={each} number={index + 1} isCapturing={each === column} onCapture={onColumn} />
        ))}
      </div>
      {children}
    </DragArea>
  )
}

/** What a drag means on a board: one command at its end. */
function useBoardDrag({ stepId, board, state, actions }: BoardShared): DragHandlers {
  const { t } = useTranslation()
  const store = useStore()
  return useMemo<DragHandlers>(() => {
    const { columns } = boards[board]
    const columnOf = (zone: string) => columns.find((each) => each === zone)
    const nameOf = (item: string) => {
      const clusterId = clusterOf(item)
      if (clusterId === null) return shorten(store.record('card', item)?.text ?? '')
      return shorten(store.record('cluster', clusterId)?.name || t('cluster.unnamed'))
    }
    const placeOf = (slot: Slot): string => {
      if (slot.kind === 'onto') return t('drag.onto', { card: nameOf(slot.item) })
      const zone = slot.kind === 'list' ? slot.list : slot.target
      if (zone === parkingZone) return t('drag.parking')
      const column = columnOf(zone)
      const list = column
        ? t('drag.column', { column: t(`column.${column}`) })
        : t('drag.cluster', { name: nameOf(zone) })
      const before = slot.kind === 'list' ? slot.beforeId : null
      return before === null ? t('drag.atEnd', { list }) : t('drag.before', { list, card: nameOf(before) })
    }
    return {
      accepts: (item, zone) => columnOf(zone) !== undefined || zone === parkingZone || clusterOf(item) === null,
      takesOnto: (item, onto) =>
        clusterOf(item) === null && clusterOf(onto) === null && !store.record('card', onto)?.parked,
      together: (item) => {
        const clusterId = clusterOf(item)
        if (clusterId === null) {
          // What is lifted is what is shown as selected.
          state.arrive(item)
          return actions.about(item)
        }
        return [item, ...cardsOfCluster(store.document, clusterId).map((card) => card.id)]
      },
      slotOf: (item) => {
        const record = store.record('cluster', recordOf(item)) ?? store.record('card', item)
        if (!record || ('parked' in record && record.parked)) return null
        const clusterId = 'clusterId' in record ? record.clusterId : null
        const list = clusterId === null ? record.column : clusterItem(clusterId)
        const all =
          clusterId === null
            ? itemsIn(store.document, stepId, record.column)
            : cardsOfCluster(store.document, clusterId)
        const next = all[all.findIndex(({ id }) => id === record.id) + 1]
        return { kind: 'list', list, beforeId: next ? (isCluster(next) ? clusterItem(next.id) : next.id) : null }
      },
      onDrop: actions.drop,
      overlay: (item) => {
        const clusterId = clusterOf(item)
        if (clusterId === null) return <BoardCard cardId={item} board={board} lifted={actions.about(item).length} />
        const cards = cardsOfCluster(store.document, clusterId)
        return cards[0] ? <BoardCard cardId={cards[0].id} board={board} lifted={cards.length} /> : null
      },
      texts: {
        lifted: (item) => t('drag.lifted', { card: nameOf(item) }),
        over: (_, slot) => placeOf(slot),
        dropped: (item, slot) => t('drag.dropped', { card: nameOf(item), place: placeOf(slot) }),
        cancelled: (item) => t('drag.cancelled', { card: nameOf(item) }),
      },
    }
  }, [stepId, board, state, actions, store, t])
}
