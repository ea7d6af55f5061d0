import type { RefObject } from 'react'
import { useSpeech } from '#app/language.ts'
import { useRecord } from '#app/useDocument.ts'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { useBoard } from './boardState.ts'
import { clusterItem, clusterOf } from './items.ts'

type Props = { readonly item: string; readonly beside: RefObject<Element | null>; readonly onClose: () => void }

/** Everything that the keys and the pointer can do with a card or a cluster, in words. */
export function CardMenu({ item, beside, onClose }: Props) {
  const clusterId = clusterOf(item)
  if (clusterId === null) return <MenuOfCard cardId={item} beside={beside} onClose={onClose} />
  return <MenuOfCluster clusterId={clusterId} beside={beside} onClose={onClose} />
}

type Choice = { readonly id: string; readonly text: string; readonly run: () => void }

function Menu({
  title,
  choices,
  ...rest
}: Omit<Props, 'item'> & { readonly title: string; readonly choices: readonly Choice[] }) {
  return (
    <ChoiceMenu
      {...rest}
      isOpen
      title={title}
      choices={choices}
      onChoose={(id) => {
        const choice = choices.find((each) => each.id === id)
        // What a choice opens must come after the menu has given the focus back.
        if (choice) requestAnimationFrame(choice.run)
      }}
    />
  )
}

function MenuOfCard({ cardId, ...rest }: Omit<Props, 'item'> & { readonly cardId: string }) {
  const { t } = useSpeech()
  const { actions, state } = useBoard()
  const card = useRecord('card', cardId)
  const ids = actions.about(cardId)
  const choices: readonly Choice[] = [
    ...(ids.length === 1 ? [{ id: 'edit', text: t('menu.edit'), run: () => state.edit(cardId) }] : []),
    { id: 'column', text: t('menu.column'), run: () => actions.ask('column', cardId) },
    { id: 'month', text: t('menu.month'), run: () => actions.ask('month', cardId) },
    { id: 'dot', text: t('menu.dot'), run: () => actions.dot(ids, 1) },
    { id: 'undot', text: t('menu.undot'), run: () => actions.dot(ids, -1) },
    ...(ids.length > 1 ? [{ id: 'cluster', text: t('menu.cluster'), run: () => actions.cluster(ids) }] : []),
    ...(card?.clusterId ? [{ id: 'out', text: t('menu.takeOut'), run: () => actions.takeOut(ids) }] : []),
    { id: 'park', text: t('menu.park'), run: () => actions.park(ids) },
    { id: 'aloud', text: t('menu.aloud'), run: () => actions.ask('aloud', cardId) },
    { id: 'remove', text: t('menu.remove'), run: () => actions.remove(ids) },
  ]
  return <Menu {...rest} title={t('menu.card', { count: ids.length })} choices={choices} />
}

function MenuOfCluster({ clusterId, ...rest }: Omit<Props, 'item'> & { readonly clusterId: string }) {
  const { t } = useSpeech()
  const { actions, state } = useBoard()
  const cluster = useRecord('cluster', clusterId)
  const item = clusterItem(clusterId)
  const choices: readonly Choice[] = [
    { id: 'name', text: t('menu.name'), run: () => state.edit(item) },
    { id: 'fold', text: t(cluster?.collapsed ? 'menu.unfold' : 'menu.fold'), run: () => actions.fold(clusterId) },
    { id: 'column', text: t('menu.column'), run: () => actions.ask('column', item) },
    { id: 'month', text: t('menu.month'), run: () => actions.ask('month', item) },
    { id: 'dissolve', text: t('menu.dissolve'), run: () => actions.dissolve(clusterId) },
  ]
  return <Menu {...rest} title={cluster?.name || t('cluster.unnamed')} choices={choices} />
}
