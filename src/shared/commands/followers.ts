import type { Patch } from '../patch.ts'
import type { Card, Step, TrajectDocument } from '../records.ts'
import { byRank, cardsOfCluster, followerOf, itemsIn } from '../rules/board/boards.ts'
import type { Draft } from './draft.ts'
import { rankAtEnd } from './ranks.ts'

/**
 * Ends a change of cards. What is appraised Verbeteren arrives by itself in the next step as something to improve, and
 * goes away again when that is taken back before anyone worked on it. A cluster of fewer than two cards is no cluster.
 */
export function settle(draft: Draft, id: () => string): Patch {
  for (const change of draft.changesOf('card')) {
    const before = change.table === 'card' ? change.before : null
    const now = draft.document.card.get(change.id) ?? null
    follow(draft, before, now, id)
  }
  dissolveSmallClusters(draft)
  return draft.patch()
}

function follow(draft: Draft, before: Card | null, now: Card | null, id: () => string): void {
  const was = before !== null && isToImprove(draft.document, before)
  const is = now !== null && isToImprove(draft.document, now)
  if (!was && is) arrive(draft, now, id)
  // Asked of the document before as well: a card that is gone is nobody's origin any more, and what somebody had put
  // elsewhere stays theirs when this very gesture puts it back.
  const known = before && was ? followerOf(draft.start, before.id) : undefined
  const follower = known && draft.document.card.get(known.id)
  if (!before || !known || !follower || !isUntouched(draft.start, known, before)) return
  if (!isUntouched(draft.document, follower, before)) return
  if (!is) draft.remove('card', follower.id)
  else draft.update('card', follower.id, { text: now.text, intention: now.intention })
}

function isToImprove(document: TrajectDocument, card: Card): boolean {
  return card.column === 'improve' && !card.parked && document.step.get(card.stepId)?.board === 'now'
}

function arrive(draft: Draft, card: Card, id: () => string): void {
  const step = nextStep(draft.document, card.stepId)
  if (!step || followerOf(draft.document, card.id)) return
  const rank = rankAtEnd(itemsIn(draft.document, step.id, 'improve'))
  const { text, intention } = card
  const fresh = { goal: '', dots: 0, parked: false, clusterId: null }
  draft.put('card', {
    id: id(),
    stepId: step.id,
    column: 'improve',
    rank,
    text,
    intention,
    originCardId: card.id,
    ...fresh,
  })
}

function nextStep(document: TrajectDocument, stepId: string): Step | undefined {
  const sessionId = document.step.get(stepId)?.sessionId
  return [...document.step.values()]
    .filter((step) => step.sessionId === sessionId && step.board === 'next')
    .sort(byRank)[0]
}

/** Whether an arrived card is still as it came: nobody gave it words, dots, a place or an activity of its own. */
function isUntouched(document: TrajectDocument, follower: Card, source: Card): boolean {
  if (follower.text !== source.text || follower.intention !== source.intention || follower.goal !== '') return false
  if (follower.dots > 0 || follower.parked || follower.clusterId !== null) return false
  if (follower.column !== 'improve' || document.step.get(follower.stepId)?.board !== 'next') return false
  for (const origin of document.origin.values()) if (origin.cardId === follower.id) return false
  return true
}

function dissolveSmallClusters(draft: Draft): void {
  const left = new Set(
    draft.changesOf('card').flatMap((change) => {
      const before = change.table === 'card' ? change.before?.clusterId : null
      return before ? [before] : []
    }),
  )
  for (const clusterId of left) {
    const cluster = draft.document.cluster.get(clusterId)
    const cards = cardsOfCluster(draft.document, clusterId)
    if (!cluster || cards.length > 1) continue
    // The last card takes the place of the cluster.
    for (const card of cards) draft.update('card', card.id, { clusterId: null, rank: cluster.rank })
    draft.remove('cluster', clusterId)
  }
}
