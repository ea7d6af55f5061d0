import { useMemo } from 'react'
import { translate } from '#app/language.ts'
import { stage } from '#app/stage.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { type Run, useRun, useStore } from '#app/useDocument.ts'
import type { Patched } from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import type { ColumnId } from '#shared/records.ts'
import type { Values } from '#shared/result.ts'
import { shorten } from '#shared/text.ts'
import type { Slot } from '#ui/drag/lists/geometry.ts'
import { isTyping } from '#ui/focus.ts'
import { say } from '#ui/Said.tsx'
import type { BoardState } from './boardState.ts'
import type { BoardAsk, CardActions } from './cardActions.ts'
import { focusCapture, focusCard, focusItem, focusItemAfter, stopBeside } from './focus.ts'
import { clusterItem, clusterOf, parkingZone, recordOf } from './items.ts'
import { nextPlace } from './neighbours.ts'

type Given = {
  readonly stepId: string
  readonly columns: readonly ColumnId[]
  readonly state: BoardState
  readonly onAsk: (what: BoardAsk, item: string) => void
}

/** The actions of one board; the same object as long as the board is shown, if what it is given stays the same too. */
export function useCardActions({ stepId, columns, state, onAsk }: Given): CardActions {
  const store = useStore()
  const run = useRun()
  const offerUndo = useOfferUndo()
  return useMemo(() => {
    /** What came back is what the next key is about. */
    const show = (item: string | undefined) => {
      state.select(item !== undefined && store.record('card', item) ? [item] : [])
      focusItem(item)
    }
    /** Tells what came of a command, and offers to take it back; then the focus goes to `focus`. */
    const tell = (done: Patched | null, key: MessageKey, values: Values, focus: string | undefined) => {
      if (done) offerUndo(translate(key, values), done.revision, { onUndone: () => show(focus) })
    }
    const clusterIdOf = (cardId: string | undefined) => store.record('card', cardId ?? '')?.clusterId
    const away = async (sent: ReturnType<Run>, cardIds: readonly string[], done: MessageKey) => {
      const beside = stopBeside(cardIds)
      const answer = await sent
      if (!answer.ok) return
      state.select([])
      focusItemAfter(beside)
      tell(answer.value, done, { count: cardIds.length }, cardIds[0])
    }
    const stay = async (sent: ReturnType<Run>, cardIds: readonly string[]) => {
      const answer = await sent
      const [first] = cardIds
      if (answer.ok && first) focusCard(first, clusterIdOf(first))
    }
    const makeCluster = async (ids: readonly string[], ontoId: string, goesOnTyping = false) => {
      const answer = await run('cluster.make', { ids: [...ids], ontoId })
      if (!answer.ok || !answer.value) return
      state.select([])
      const fresh = answer.value.patch.find((change) => change.table === 'cluster' && change.before === null)
      // Its name is asked at once, but never of who types elsewhere already.
      if (fresh && !isTyping()) state.edit(clusterItem(fresh.id), goesOnTyping)
      else focusCard(ontoId, clusterIdOf(ontoId))
    }
    /** What is selected and to be seen: what went elsewhere since, or lies in a folded cluster, is not. */
    const shown = (): readonly string[] => [...state.selected].filter(isOnBoard)
    const isOnBoard = (id: string): boolean => {
      const card = store.record('card', id)
      if (!card || card.parked || card.stepId !== stepId) return false
      return card.clusterId === null || !store.record('cluster', card.clusterId)?.collapsed
    }
    const about = (cardId: string): readonly string[] => (state.selected.has(cardId) ? shown() : [cardId])
    const meant = (cardId: string): readonly string[] => {
      const ids = shown()
      return ids.length > 0 ? ids : [cardId]
    }

    const moveCluster = (id: string, column: ColumnId, beforeId: string | null) =>
      run('cluster.move', { id, stepId, column, beforeId }).then(() => focusItemAfter(clusterItem(id)))

    const land = async (item: string, slot: Slot, isByKeyboard: boolean): Promise<void> => {
      const clusterId = clusterOf(item)
      if (slot.kind === 'onto') {
        return clusterId === null ? makeCluster(about(item), slot.item, !isByKeyboard) : undefined
      }
      const zone = slot.kind === 'list' ? slot.list : slot.target
      if (zone === parkingZone) {
        const ids = clusterId === null ? about(item) : cardIdsOf(clusterId)
        return away(run('card.park', { ids: [...ids], parked: true }), ids, 'card.parked')
      }
      const beforeId = slot.kind === 'list' && slot.beforeId !== null ? recordOf(slot.beforeId) : null
      const column = columns.find((each) => each === zone) ?? columns[0]
      if (!column) return
      if (clusterId !== null) return moveCluster(clusterId, column, beforeId)
      const move = { ids: [...about(item)], stepId, column, beforeId, clusterId: clusterOf(zone) }
      return stay(run('card.move', move), [item])
    }
    const drop = (item: string, slot: Slot, isByKeyboard: boolean) =>
      void land(item, slot, isByKeyboard).then(() => {
        if (!isByKeyboard && state.editing === null && !isTyping()) focusCapture()
      })
    const cardIdsOf = (clusterId: string): readonly string[] =>
      [...store.document.card.values()].filter((card) => card.clusterId === clusterId).map((card) => card.id)

    return {
      about,
      meant,
      park: (ids) => void away(run('card.park', { ids: [...ids], parked: true }), ids, 'card.parked'),
      putBack: (cardId) => {
        const beside = stopBeside([cardId])
        void run('card.park', { ids: [cardId], parked: false }).then((answer) => {
          if (!answer.ok) return
          if (store.record('card', cardId)?.stepId === stepId) focusCard(cardId, null)
          else focusItemAfter(beside)
        })
      },
      remove: (ids) => void away(run('card.remove', { ids: [...ids] }), ids, 'card.removed'),
      dot: (ids, change) =>
        void run('card.dot', { ids: [...ids], change }).then((answer) => {
          const [first] = ids.flatMap((id) => store.record('card', id) ?? [])
          if (answer.ok && first) say(translate('card.dotted', { card: shorten(first.text), count: first.dots }))
        }),
      clearDots: () =>
        void run('dots.clear', { stepId }).then((answer) => {
          if (answer.ok) tell(answer.value, 'dots.cleared', {}, undefined)
        }),
      cluster: (ids) => {
        const [onto, ...others] = ids
        if (onto && others.length > 0) void makeCluster(others, onto)
      },
      spotlight: (id) => stage.toggleSpotlight(id),
      takeOut: (ids) => {
        const card = store.record('card', ids[0] ?? '')
        if (!card) return
        void stay(run('card.move', { ids: [...ids], stepId: card.stepId, column: card.column, beforeId: null }), ids)
      },
      toColumn: (item, column) => {
        const clusterId = clusterOf(item)
        if (clusterId !== null) void moveCluster(clusterId, column, null)
        else void stay(run('card.move', { ids: [...about(item)], stepId, column, beforeId: null }), about(item))
      },
      step: (item, by) => {
        const place = nextPlace(store.document, item, by)
        const record = store.record('card', item) ?? store.record('cluster', recordOf(item))
        if (!place || !record) return
        const { stepId, column } = record
        if (clusterOf(item) !== null) void moveCluster(recordOf(item), column, place.beforeId)
        else void stay(run('card.move', { ids: [item], stepId, column, ...place }), [item])
      },
      lay: (cardId, onto) => {
        const clusterId = clusterOf(onto)
        if (clusterId === null) return void makeCluster(about(cardId), onto)
        const column = store.record('cluster', clusterId)?.column
        if (!column) return
        const ids = about(cardId)
        void stay(run('card.move', { ids: [...ids], stepId, column, beforeId: null, clusterId }), ids)
      },
      toMonth: (item, moment) => {
        const clusterId = clusterOf(item)
        const count = clusterId === null ? about(item).length : 1
        const sent =
          clusterId === null
            ? run('activity.fromCards', { cardIds: [...about(item)], moment })
            : run('activity.fromCluster', { clusterId, moment })
        void sent.then((answer) => {
          if (!answer.ok) return
          state.select([])
          focusItemAfter(item)
          tell(answer.value, 'card.planned', { count }, item)
        })
      },
      fold: (clusterId) => {
        // What is open for what was found in it is folded already.
        if (state.opened === clusterId) return state.find(null, null)
        const collapsed = !store.record('cluster', clusterId)?.collapsed
        void run('cluster.collapse', { id: clusterId, collapsed }).then(() => focusItemAfter(clusterItem(clusterId)))
      },
      dissolve: (clusterId) => {
        const [first] = cardIdsOf(clusterId)
        void run('cluster.dissolve', { id: clusterId }).then(() => focusItemAfter(first))
      },
      drop,
      ask: onAsk,
    }
  }, [stepId, columns, state, onAsk, store, run, offerUndo])
}
