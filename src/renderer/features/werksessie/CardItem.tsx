import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { useSpeech } from '#app/language.ts'
import { useBoard, useCardLook, useIsEditing } from './boardState.ts'
import { CardEditor } from './CardEditor.tsx'
import { CardFace } from './CardFace.tsx'
import styles from './CardItem.module.css'
import { cardIdsIn, onCardKey } from './cardKeys.ts'
import { useFocusAfterEditing } from './useFocusAfterEditing.ts'

/** A card in its column: shows itself, or its editor, and listens to the keys and clicks of a card. */
export const CardItem = memo(function CardItem({ cardId }: { readonly cardId: string }) {
  const { t } = useSpeech()
  const shared = useBoard()
  const look = useCardLook(cardId)
  const isEditing = useIsEditing(cardId)
  useFocusAfterEditing(cardId, isEditing)

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.currentTarget.dataset.dragging) return
    if (onCardKey(event, cardId, shared)) event.preventDefault()
  }
  const onClick = (event: MouseEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey) shared.state.toggle(cardId)
    else if (event.shiftKey) shared.state.extend(cardId, cardIdsIn(event.currentTarget), cardId)
    else shared.state.select([])
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
      tabIndex={-1}
      aria-roledescription={t('card.role')}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={() => shared.state.edit(cardId)}
      onContextMenu={onContextMenu}
    >
      <CardFace cardId={cardId} board={shared.board} />
      {look.startsWith('selected') ? <span className="visuallyHidden">{t('card.selected')}</span> : null}
    </li>
  )
})
