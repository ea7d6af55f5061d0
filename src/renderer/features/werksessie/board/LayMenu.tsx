import type { RefObject } from 'react'
import { useTranslation } from '#app/language.ts'
import { isCluster } from '#shared/rules/board/boards.ts'
import { shorten } from '#shared/text.ts'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { clusterItem } from './items.ts'
import { placesToLay } from './neighbours.ts'
import { useBoard } from './useBoard.ts'

type Props = {
  readonly cardId: string
  readonly beside: RefObject<Element | null>
  readonly onClose: () => void
}

/** On which card of its column, or in which cluster, a card is laid: what dragging it onto the middle of another does. */
export function LayMenu({ cardId, beside, onClose }: Props) {
  const { t } = useTranslation()
  const { store, actions } = useBoard()
  const choices = placesToLay(store.document, actions.about(cardId)).map((item) =>
    isCluster(item)
      ? { id: clusterItem(item.id), text: t('menu.lay.cluster', { name: shorten(item.name || t('cluster.unnamed')) }) }
      : { id: item.id, text: shorten(item.text) },
  )
  return (
    <ChoiceMenu
      title={t('menu.lay.title')}
      choices={choices}
      isOpen
      beside={beside}
      onChoose={(onto) => actions.lay(cardId, onto)}
      onClose={onClose}
    />
  )
}
