import { useMemo, useRef } from 'react'
import { useSpeech } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { type Run, useRun, useStore } from '#app/useDocument.ts'
import type { MessageKey } from '#shared/language/index.ts'
import type { ColumnId } from '#shared/records.ts'
import type { Values } from '#shared/result.ts'
import type { Slot } from '#ui/drag/geometry.ts'
import type { BoardState } from './boardState.ts'
import { focusCapture, focusCard, focusItem, stopBeside } from './focus.ts'
import { clusterItem, clusterOf, parkingZone, recordOf } from './items.ts'

/** What opens over the board for cards. */
export type BoardAsk = 'menu' | 'column' | 'month' | 'aloud' | 'keys'

/** Everything that can be done to cards on a board. Each takes the cards themselves and leaves the focus somewhere sensible. */
export type CardActions = {
  /** The cards that a gesture on a card is about: the whole selection when the card is in it. */
  readonly about: (cardId: string) => readonly string[]
  readonly park: (cardIds: readonly string[]) => void
  readonly remove: (cardIds: readonly string[]) => void
  readonly dot: (cardIds: readonly string[], change: number) => void
  readonly clearDots: () => void
  readonly cluster: (cardIds: readonly string[]) => void
  readonly takeOut: (cardIds: readonly string[]) => void
  /** Moves a card, or all that are selected with it, or a cluster to the end of a column. */
  readonly toColumn: (item: string, column: ColumnId) => void
  /** Puts the same on a month of the jaarplan; a cluster becomes one activity. */
  readonly toMonth: (item: string, month: string) => void
  readonly fold: (clusterId: string) => void
  readonly dissolve: (clusterId: string) => void
  /** Ends a drag. After one by pointer the focus goes to the capture line, where the next words belong. */
  readonly drop: (item: string, slot: Slot, isByKeyboard: boolean) => void
  /** Opens something over the board, for a card or cluster. */
  readonly ask: (what: BoardAsk, item: string) => void
}

type Given = {
  readonly stepId: string
  readonly columns: readonly ColumnId[]
  readonly state: BoardState
  readonly onAsk: (what: BoardAsk, item: string) => void
}

/** The actions of one board; the same object as long as the board is shown. */
export function useCardActions(given: Given): CardActions {
  const { t } = useSpeech()
  const store = useStore()
  const run = useRun()
  const { stepId, state } = given
  const latest = useRef({ given, t })
  latest.current = { given, t }
  return useMemo(() => {
    const say = (key: MessageKey, values: Values) => latest.current.t(key, values)
    const show = (key: MessageKey, values: Values, focus: string | undefined) =>
      showNotice({
        tone: 'done',
        text: say(key, values),
        action: {
          label: latest.current.t('undo.action'),
          run: () =>
            void store.undo().then((undone) => {
              if (undone.ok) focusItem(focus)
              else showError(undone.error)
            }),
        },
      })
    const clusterIdOf = (cardId: string | undefined) => store.record('card', cardId ?? '')?.clusterId
    const away = async (sent: ReturnType<Run>, cardIds: readonly string[], done: MessageKey) => {
      const beside = stopBeside(cardIds)
      const answer = await sent
      if (!answer.ok) return
      state.select([])
      focusItem(beside)
      show(done, { count: cardIds.length }, cardIds[0])
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
      if (fresh) state.edit(clusterItem(fresh.id), goesOnTyping)
      else focusCard(ontoId, clusterIdOf(ontoId))
    }
    const about = (cardId: string): readonly string[] =>
      state.selected.has(cardId) ? [...state.selected].filter((id) => store.document.card.has(id)) : [cardId]

    const moveCluster = (id: string, column: ColumnId, beforeId: string | null) =>
      run('cluster.move', { id, stepId, column, beforeId }).then(() => focusItem(clusterItem(id)))

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
      const column = latest.current.given.columns.find((each) => each === zone) ?? latest.current.given.columns[0]
      if (!column) return
      if (clusterId !== null) return moveCluster(clusterId, column, beforeId)
      const move = { ids: [...about(item)], stepId, column, beforeId, clusterId: clusterOf(zone) }
      return stay(run('card.move', move), [item])
    }
    const drop = (item: string, slot: Slot, isByKeyboard: boolean) =>
      void land(item, slot, isByKeyboard).then(() => {
        if (!isByKeyboard && state.editing === null) focusCapture()
      })
    const cardIdsOf = (clusterId: string): readonly string[] =>
      [...store.document.card.values()].filter((card) => card.clusterId === clusterId).map((card) => card.id)

    return {
      about,
      park: (ids) => void away(run('card.park', { ids: [...ids], parked: true }), ids, 'card.parked'),
      remove: (ids) => void away(run('card.remove', { ids: [...ids] }), ids, 'card.removed'),
      dot: (ids, change) => void run('card.dot', { ids: [...ids], change }),
      clearDots: () =>
        void run('dots.clear', { stepId }).then((answer) => {
          if (answer.ok && answer.value) show('dots.cleared', {}, undefined)
        }),
      cluster: (ids) => {
        const [onto, ...others] = ids
        if (onto && others.length > 0) void makeCluster(others, onto)
      },
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
          focusItem(item)
          show('card.planned', { count }, item)
        })
      },
      fold: (clusterId) => {
        const collapsed = !store.record('cluster', clusterId)?.collapsed
        void run('cluster.collapse', { id: clusterId, collapsed }).then(() => focusItem(clusterItem(clusterId)))
      },
      dissolve: (clusterId) => {
        const [first] = cardIdsOf(clusterId)
        void run('cluster.dissolve', { id: clusterId }).then(() => focusItem(first))
      },
      drop,
      ask: (what, item) => latest.current.given.onAsk(what, item),
    }
  }, [stepId, state, store, run])
}
