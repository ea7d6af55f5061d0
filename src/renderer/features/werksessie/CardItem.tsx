import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import type { BoardKind } from '#shared/records.ts'
import { CardEditor } from './CardEditor.tsx'
import { CardFace } from './CardFace.tsx'
import styles from './CardItem.module.css'
import { focusCapture, focusCard, neighbourCard } from './focus.ts'

type Props = { readonly cardId: string; readonly board: BoardKind; readonly onKeys: () => void }

/** A card in its column: shows itself, or its editor, and listens to the keys of a card. */
export const CardItem = memo(function CardItem({ cardId, board, onKeys }: Props) {
  const { t } = useSpeech()
  const store = useStore()
  const run = useRun()
  const [isEditing, setEditing] = useState(false)
  const wasEditing = useRef(false)
  useEffect(() => {
    // The editor takes the focus with it, unless the person has gone elsewhere already.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) focusCard(cardId)
    wasEditing.current = isEditing
  }, [isEditing, cardId])

  const remove = async (element: HTMLElement) => {
    const next = neighbourCard(element, 'ArrowDown') ?? neighbourCard(element, 'ArrowUp')
    const nextId = next?.dataset.cardId
    const answer = await run('card.remove', { ids: [cardId] })
    if (!answer.ok) return
    focusCard(nextId)
    const takeBack = async () => {
      const undone = await store.undo()
      if (undone.ok) focusCard(cardId)
      else showError(undone.error)
    }
    showNotice({
      tone: 'done',
      text: t('card.removed'),
      action: { label: t('undo.action'), run: () => void takeBack() },
    })
  }

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const card = event.currentTarget
    if (event.target !== card || card.dataset.dragging || event.ctrlKey || event.metaKey || event.altKey) return
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown':
      case 'ArrowLeft':
      case 'ArrowRight': {
        const next = neighbourCard(card, event.key)
        if (next) focusCard(next.dataset.cardId)
        else if (event.key === 'ArrowDown') focusCapture()
        break
      }
      case 'F2':
      case 'Enter':
        setEditing(true)
        break
      case 'Delete':
        void remove(card)
        break
      case 'Escape':
        focusCapture()
        break
      case '?':
        onKeys()
        break
      default:
        return
    }
    event.preventDefault()
  }

  if (isEditing) {
    return (
      <li className={styles.item}>
        <CardEditor cardId={cardId} board={board} onDone={() => setEditing(false)} />
      </li>
    )
  }
  return (
    <li
      className={styles.item}
      data-drag-item={cardId}
      data-card-id={cardId}
      tabIndex={-1}
      aria-roledescription={t('card.role')}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setEditing(true)}
    >
      <CardFace cardId={cardId} board={board} />
    </li>
  )
})
