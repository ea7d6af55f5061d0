import type { RefObject } from 'react'
import { useTranslation } from '#app/language.ts'
import { useRecord } from '#app/useDocument.ts'
import { type Action, menuOf } from '#ui/action.ts'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
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
    return <Menu {...beside} title={title} actions={clusterActions} subject={{ board, clusterId }} />
  }
  const cards = { board, cardId: item, ids: board.actions.about(item) }
  return <Menu {...beside} title={t('menu.card', { count: cards.ids.length })} actions={cardActions} subject={cards} />
}

type MenuProps<Subject> = Beside & {
  readonly title: string
  readonly actions: readonly Action<Subject>[]
  readonly subject: Subject
}

function Menu<Subject>({ actions, subject, ...rest }: MenuProps<Subject>) {
  const { t } = useTranslation()
  const choices = menuOf(actions, subject)
  return (
    <ChoiceMenu
      {...rest}
      isOpen
      choices={choices.map(({ action, text, key }) => ({ id: action.id, text: key ? `${t(text)} (${key})` : t(text) }))}
      onChoose={(id) => {
        const chosen = choices.find(({ action }) => action.id === id)
        // What a choice opens must come after the menu has given the focus back.
        if (chosen) requestAnimationFrame(() => chosen.action.run(subject))
      }}
    />
  )
}
