import { z } from 'zod'
import { message } from '../message.ts'
import { type Cluster, columnIds, limits, type TrajectDocument } from '../records.ts'
import { fail, ok } from '../result.ts'
import { byRank, cardsOfCluster, itemsIn } from '../rules/board/boards.ts'
import { optionalLineInput, shorten } from '../text.ts'
import { hasColumn } from './card.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { settle } from './followers.ts'
import { ranksBefore } from './ranks.ts'

/** What a cluster is called: its name, or the text of its first card. */
export function clusterName(document: TrajectDocument, { id, name }: Cluster): string {
  return name || (cardsOfCluster(document, id)[0]?.text ?? '')
}

/** What a label says of a cluster. */
function named({ document, cluster }: { readonly document: TrajectDocument; readonly cluster: Cluster }) {
  return { name: shorten(clusterName(document, cluster)) }
}

/** The commands about clusters. */
export const clusterCommands = {
  /** Lays cards on a card: together they are a cluster, in the place of that card. On a clustered card they join its cluster. */
  'cluster.make': command({
    input: z.object({
      ids: z.array(z.string()).min(1).max(500),
      ontoId: z.string(),
      name: optionalLineInput(limits.card).default(''),
    }),
    needs: { card: 'ontoId' },
    label: ({ card }) => message('did.cluster.make', { text: shorten(card.text) }),
    run(document, { ids, ontoId, name }, { id, card: onto }) {
      const joining = [...new Set(ids)]
        .flatMap((cardId) => document.card.get(cardId) ?? [])
        .filter((card) => card.id !== ontoId)
      if (onto.parked || joining.length === 0) return fail('record.gone')
      const { stepId, column } = onto
      const draft = new Draft(document)
      const clusterId = onto.clusterId ?? id()
      if (onto.clusterId === null) {
        draft.put('cluster', { id: clusterId, stepId, column, rank: onto.rank, name, collapsed: false })
        draft.update('card', ontoId, { clusterId })
      }
      const going = new Set(joining.map((card) => card.id))
      const present = cardsOfCluster(draft.document, clusterId).filter((card) => !going.has(card.id))
      const ranks = ranksBefore(present, null, joining.length)
      for (const [index, card] of joining.toSorted(byRank).entries()) {
        draft.update('card', card.id, { stepId, column, clusterId, parked: false, rank: ranks[index] ?? '' })
      }
      return ok(settle(draft, id))
    },
  }),

  /** Gives a cluster a name. */
  'cluster.rename': command({
    input: z.object({ id: z.string(), name: optionalLineInput(limits.card) }),
    needs: { cluster: 'id' },
    label: ({ name }) => message('did.cluster.rename', { name: shorten(name) }),
    run(document, { id, name }) {
      const draft = new Draft(document)
      draft.update('cluster', id, { name })
      return ok(draft.patch())
    },
  }),

  /** Shows only the name of a cluster, or its cards again. */
  'cluster.collapse': command({
    input: z.object({ id: z.string(), collapsed: z.boolean() }),
    needs: { cluster: 'id' },
    label: (about) => message(about.collapsed ? 'did.cluster.collapse' : 'did.cluster.expand', named(about)),
    run(document, { id, collapsed }) {
      const draft = new Draft(document)
      draft.update('cluster', id, { collapsed })
      return ok(draft.patch())
    },
  }),

  /** Moves a cluster with its cards to a place in a column: before a card or cluster, or to the end. */
  'cluster.move': command({
    input: z.object({ id: z.string(), stepId: z.string(), column: z.enum(columnIds), beforeId: z.string().nullable() }),
    needs: { cluster: 'id' },
    label: (about) => message('did.cluster.move', named(about)),
    run(document, { id: clusterId, stepId, column, beforeId }, { id }) {
      if (!hasColumn(document, stepId, column)) return fail('column.wrong')
      const all = itemsIn(document, stepId, column)
      const from = all.findIndex((item) => item.id === beforeId)
      const landing = from === -1 ? null : (all.slice(from).find((item) => item.id !== clusterId)?.id ?? null)
      const staying = all.filter((item) => item.id !== clusterId)
      const index = all.findIndex((item) => item.id === clusterId)
      if (index !== -1 && (all[index + 1]?.id ?? null) === landing) return ok([])
      const [rank = ''] = ranksBefore(staying, landing, 1)
      const draft = new Draft(document)
      draft.update('cluster', clusterId, { stepId, column, rank })
      for (const card of cardsOfCluster(document, clusterId)) draft.update('card', card.id, { stepId, column })
      return ok(settle(draft, id))
    },
  }),

  /** Takes a cluster apart: its cards lie where it lay. */
  'cluster.dissolve': command({
    input: z.object({ id: z.string() }),
    needs: { cluster: 'id' },
    label: (about) => message('did.cluster.dissolve', named(about)),
    run(document, { id }, { cluster }) {
      const items = itemsIn(document, cluster.stepId, cluster.column)
      const next = items[items.findIndex((item) => item.id === id) + 1]?.id ?? null
      const cards = cardsOfCluster(document, id)
      const ranks = ranksBefore(items, next, cards.length)
      const draft = new Draft(document)
      for (const [index, card] of cards.entries()) {
        draft.update('card', card.id, { clusterId: null, rank: ranks[index] ?? '' })
      }
      draft.remove('cluster', id)
      return ok(draft.patch())
    },
  }),
} as const
