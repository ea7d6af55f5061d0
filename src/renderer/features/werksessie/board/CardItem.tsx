import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { useTranslation } from '#app/language.ts'
import { commandsOf } from '#ui/action.ts'
import { isReachedByKeyboard } from '#ui/focus.ts'
import { BoardCard } from './BoardCard.tsx'
import { CardEditor } from './CardEditor.tsx'
import styles from './CardItem.module.css'
import { cardActions } from './itemActions.ts'
import { cardIdsIn, onItemKey } from './itemKeys.ts'
import { useBoard, useCardLook, useIsEditing } from './useBoard.ts'
import { useFocusAfterEditing } from './useFocusAfterEditing.ts'

const commands = commandsOf(cardActions)

/** A card in its column: shows itself, or its editor, and listens to the keys and clicks of a card. */
export const CardItem = memo(function CardItem({ cardId }: { readonly cardId: string }) {
  const { t } = useTranslation()
  const shared = useBoard()
  const look = useCardLook(cardId)
  const isEditing = useIsEditing(cardId)
  useFocusAfterEditing(cardId, isEditing)

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) =>
    onItemKey(event, shared, cardActions, () => ({ board: shared, cardId, ids: shared.actions.meant(cardId) }))
  const onClick = (event: MouseEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey) shared.state.toggle(cardId)
    else if (event.shiftKey) shared.state.extend(cardId, cardIdsIn(event.currentTarget), cardId)
    else shared.state.select([cardId])
  }
  const onMouseDown = (event: MouseEvent<HTMLLIElement>) => {
    // What a click adds or reaches is decided at its end.
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) shared.state.arrive(cardId)
  }
  const onContextMenu = (event: MouseEvent<HTMLLIElement>) => {
    event.preventDefault()
    event.currentTarget.focus()
    shared.actions.ask('menu', cardId)
  }

  if (isEditing) {
    return (
      <li className={styles.item}>
        <CardEditor cardId={cardId} board={shared.board} onDone={() => shared.state.edit(null)} />
      </li>
    )
  }
  return (
    <li
      className={styles.item}
      data-drag-item={cardId}
      data-card-id={cardId}
      data-look={look}
      {...commands}
      tabIndex={-1}
      aria-roledescription={t('card.role')}
      onFocus={(event) => {
        if (isReachedByKeyboard(event)) shared.state.arrive(cardId)
      }}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onDoubleClick={() => shared.state.edit(cardId)}
      onContextMenu={onContextMenu}
    >
      <BoardCard cardId={cardId} board={shared.board} className={styles.face} />
      {look.startsWith('selected together') ? <span className="visuallyHidden">{t('card.selected')}</span> : null}
    </li>
  )
})
