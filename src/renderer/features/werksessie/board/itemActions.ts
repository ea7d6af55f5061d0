import { CalendarPlus, Columns3, Group, SquareParking, Trash2 } from 'lucide-react'
import { cardsOfCluster } from '#shared/rules/board/boards.ts'
import { dotsOfStep } from '#shared/rules/board/dots.ts'
import type { Action } from '#ui/action.ts'
import { elementOf } from './focus.ts'
import { cardIdsIn } from './itemKeys.ts'
import { clusterItem } from './items.ts'
import { nextPlace, placesToLay } from './neighbours.ts'
import type { BoardShared } from './useBoard.ts'

/** The cards that an action is about, and the one among them or beside them where one is. */
export type Cards = { readonly board: BoardShared; readonly cardId: string; readonly ids: readonly string[] }
/** The cluster that an action is about. */
export type Cluster = { readonly board: BoardShared; readonly clusterId: string }
/** The card in the parking lot that an action is about. */
export type ParkedCard = { readonly board: BoardShared; readonly cardId: string }

/** What opens for one card opens for the one where one is, when that is among those it is about. */
const leading = ({ cardId, ids }: Cards): string => (ids.includes(cardId) ? cardId : (ids[0] ?? cardId))

/** Everything that can be done to cards on a board, in the order of their menu. */
export const cardActions: readonly Action<Cards>[] = [
  {
    id: 'edit',
    keys: ['F2', 'Enter'],
    menu: ({ ids }) => (ids.length === 1 ? 'menu.edit' : null),
    help: { text: 'keys.edit' },
    run: ({ board, cardId }) => board.state.edit(cardId),
  },
  {
    id: 'column',
    keys: [],
    menu: () => 'menu.column',
    button: { icon: Columns3, text: 'selection.column' },
    run: (cards) => cards.board.actions.ask('column', leading(cards)),
  },
  {
    id: 'up',
    keys: [],
    menu: ({ board, cardId, ids }) =>
      ids.length === 1 && nextPlace(board.store.document, cardId, -1) ? 'menu.up' : null,
    run: ({ board, cardId }) => board.actions.step(cardId, -1),
  },
  {
    id: 'down',
    keys: [],
    menu: ({ board, cardId, ids }) =>
      ids.length === 1 && nextPlace(board.store.document, cardId, 1) ? 'menu.down' : null,
    run: ({ board, cardId }) => board.actions.step(cardId, 1),
  },
  {
    id: 'lay',
    keys: [],
    menu: ({ board, ids }) => (placesToLay(board.store.document, ids).length > 0 ? 'menu.lay' : null),
    run: (cards) => cards.board.actions.ask('lay', leading(cards)),
  },
  {
    id: 'month',
    keys: ['m'],
    menu: () => 'menu.month',
    help: { text: 'keys.month' },
    button: { icon: CalendarPlus, text: 'selection.month' },
    run: (cards) => cards.board.actions.ask('month', leading(cards)),
  },
  {
    id: 'dot',
    keys: ['+', '='],
    menu: () => 'menu.dot',
    help: { keys: '+ −', text: 'keys.dot' },
    run: ({ board, ids }) => board.actions.dot(ids, 1),
  },
  { id: 'undot', keys: ['-'], menu: () => 'menu.undot', run: ({ board, ids }) => board.actions.dot(ids, -1) },
  {
    id: 'cluster',
    keys: ['c'],
    menu: ({ ids }) => (ids.length > 1 ? 'menu.cluster' : null),
    help: { text: 'keys.cluster' },
    button: { icon: Group, text: 'selection.cluster' },
    run: ({ board, ids }) => board.actions.cluster(ids),
  },
  {
    id: 'takeOut',
    keys: [],
    menu: ({ board, cardId }) => (board.store.record('card', cardId)?.clusterId ? 'menu.takeOut' : null),
    run: ({ board, ids }) => board.actions.takeOut(ids),
  },
  {
    id: 'clearDots',
    keys: [],
    menu: ({ board }) => (dotsOfStep(board.store.document, board.stepId).given > 0 ? 'menu.clearDots' : null),
    run: ({ board }) => board.actions.clearDots(),
  },
  {
    id: 'park',
    keys: ['p'],
    menu: () => 'menu.park',
    help: { text: 'keys.park' },
    button: { icon: SquareParking, text: 'selection.park' },
    run: ({ board, ids }) => board.actions.park(ids),
  },
  {
    id: 'aloud',
    keys: ['v'],
    menu: () => 'menu.aloud',
    help: { text: 'keys.aloud' },
    run: ({ board, cardId }) => board.actions.ask('aloud', cardId),
  },
  {
    id: 'remove',
    keys: ['Delete'],
    menu: () => 'menu.remove',
    help: { text: 'keys.remove' },
    button: { icon: Trash2, text: 'selection.remove' },
    run: ({ board, ids }) => board.actions.remove(ids),
  },
  {
    id: 'spotlight',
    keys: ['s'],
    menu: ({ ids }) => (ids.length === 1 ? 'menu.spotlight' : null),
    help: { text: 'audience.keys.spotlight' },
    run: ({ board, cardId }) => board.actions.spotlight(cardId),
  },
  {
    id: 'menu',
    keys: ['Shift+F10', 'ContextMenu'],
    help: { text: 'keys.menu' },
    run: (cards) => cards.board.actions.ask('menu', leading(cards)),
  },
  {
    id: 'all',
    keys: ['Ctrl+a'],
    help: { text: 'keys.all' },
    run: ({ board, cardId }) => {
      const element = elementOf(cardId)
      if (element) board.state.select(cardIdsIn(element))
    },
  },
  {
    id: 'toggle',
    keys: ['Ctrl+Space'],
    help: { text: 'keys.toggle' },
    run: ({ board, cardId }) => board.state.toggle(cardId),
  },
  {
    id: 'keys',
    keys: ['?'],
    help: { text: 'keys.help' },
    run: ({ board, cardId }) => board.actions.ask('keys', cardId),
  },
]

/** Everything that can be done to a cluster, in the order of its menu. */
export const clusterActions: readonly Action<Cluster>[] = [
  {
    id: 'name',
    keys: ['F2'],
    menu: () => 'menu.name',
    run: ({ board, clusterId }) => board.state.edit(clusterItem(clusterId)),
  },
  {
    id: 'fold',
    keys: ['Enter'],
    menu: (cluster) => (isOpen(cluster) ? 'menu.fold' : 'menu.unfold'),
    run: ({ board, clusterId }) => board.actions.fold(clusterId),
  },
  {
    id: 'column',
    keys: [],
    menu: () => 'menu.column',
    run: ({ board, clusterId }) => board.actions.ask('column', clusterItem(clusterId)),
  },
  {
    id: 'up',
    keys: [],
    menu: ({ board, clusterId }) => (nextPlace(board.store.document, clusterItem(clusterId), -1) ? 'menu.up' : null),
    run: ({ board, clusterId }) => board.actions.step(clusterItem(clusterId), -1),
  },
  {
    id: 'down',
    keys: [],
    menu: ({ board, clusterId }) => (nextPlace(board.store.document, clusterItem(clusterId), 1) ? 'menu.down' : null),
    run: ({ board, clusterId }) => board.actions.step(clusterItem(clusterId), 1),
  },
  {
    id: 'park',
    keys: [],
    menu: () => 'menu.park',
    run: ({ board, clusterId }) =>
      board.actions.park(cardsOfCluster(board.store.document, clusterId).map(({ id }) => id)),
  },
  {
    id: 'month',
    keys: ['m'],
    menu: () => 'menu.month',
    run: ({ board, clusterId }) => board.actions.ask('month', clusterItem(clusterId)),
  },
  {
    id: 'spotlight',
    keys: ['s'],
    menu: () => 'menu.spotlight',
    run: ({ board, clusterId }) => board.actions.spotlight(clusterId),
  },
  {
    id: 'dissolve',
    keys: ['Delete'],
    menu: () => 'menu.dissolve',
    run: ({ board, clusterId }) => board.actions.dissolve(clusterId),
  },
  {
    id: 'menu',
    keys: ['Shift+F10', 'ContextMenu'],
    run: ({ board, clusterId }) => board.actions.ask('menu', clusterItem(clusterId)),
  },
  { id: 'keys', keys: ['?'], run: ({ board, clusterId }) => board.actions.ask('keys', clusterItem(clusterId)) },
]

function isOpen({ board, clusterId }: Cluster): boolean {
  return board.state.opened === clusterId || !board.store.record('cluster', clusterId)?.collapsed
}

/** Everything that can be done to a card on the parking lot. */
export const parkedCardActions: readonly Action<ParkedCard>[] = [
  { id: 'putBack', keys: ['p', 'Enter'], run: ({ board, cardId }) => board.actions.putBack(cardId) },
  { id: 'remove', keys: ['Delete'], run: ({ board, cardId }) => board.actions.remove([cardId]) },
]
