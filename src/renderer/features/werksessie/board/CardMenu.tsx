import type { RefObject } from 'react'
import { useTranslation } from '#app/language.ts'
import { useRecord } from '#app/useDocument.ts'
import { ActionMenu } from '#parts/keys/ActionMenu.tsx'
import { cardActions, clusterActions } from './itemActions.ts'
import { clusterOf } from './items.ts'
import { useBoard } from './useBoard.ts'

type Beside = { readonly beside: RefObject<Element | null>; readonly onClose: () => void }

/** Everything that the keys and the pointer can do with a card or a cluster, in words. */
export function CardMenu({ item, ...beside }: Beside & { readonly item: string }) {
  const { t } = useTranslation()
  const board = useBoard()
  const clusterId = clusterOf(item)
  const cluster = useRecord('cluster', clusterId ?? '')
  if (clusterId !== null) {
    const title = cluster?.name || t('cluster.unnamed')
    return <ActionMenu {...beside} title={title} actions={clusterActions} subject={{ board, clusterId }} />
  }
  const cards = { board, cardId: item, ids: board.actions.about(item) }
  return (
    <ActionMenu {...beside} title={t('menu.card', { count: cards.ids.length })} actions={cardActions} subject={cards} />
  )
}
