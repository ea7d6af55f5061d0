import { X } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { cardActions } from './itemActions.ts'
import styles from './SelectionBar.module.css'
import { useBoard, useSelected } from './useBoard.ts'

/** What can be done with the selected cards together; there only when they are more than one. */
export function SelectionBar() {
  const { t } = useTranslation()
  const board = useBoard()
  const selected = [...useSelected()]
  const [first] = selected
  if (!first || selected.length < 2) return <div role="status" className="visuallyHidden" />
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.count}>
        {t('selection.count', { count: selected.length })}
      </p>
      {cardActions.map(({ id, button, run }) =>
        button ? (
          <Button key={id} look="quiet" icon={button.icon} onPress={() => run({ board, cardId: first, ids: selected })}>
            {t(button.text)}
          </Button>
        ) : null,
      )}
      <IconButton icon={X} label={t('selection.clear')} onPress={() => board.state.select([])} />
    </div>
  )
}
