import type { Drafts } from '#app/drafts.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { clusterItem } from './items.ts'

/** The key of what is typed in the editor of a card. */
export const cardDraft = (cardId: string) => `${cardId} card`

/** The key of what is typed as the name of a cluster. */
export const nameDraft = (clusterId: string) => `${clusterId} name`

/** The item of a step that was being changed when one left; its editor opens again. The last when there are more. */
export function unfinishedIn(document: TrajectDocument, stepId: string, drafts: Drafts): string | null {
  const typed = drafts.keys().flatMap((key) => {
    const [id = ''] = key.split(' ', 1)
    const card = document.card.get(id)
    if (key === cardDraft(id) && card?.stepId === stepId && !card.parked) return [id]
    return key === nameDraft(id) && document.cluster.get(id)?.stepId === stepId ? [clusterItem(id)] : []
  })
  return typed.at(-1) ?? null
}
