import { CalendarPlus, Columns3, Group, SquareParking, Trash2, X } from 'lucide-react'
import { useSpeech } from '#app/language.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { useBoard, useSelected } from './boardState.ts'
import styles from './SelectionBar.module.css'

/** What can be done with the selected cards together; there only when there are any. */
export function SelectionBar() {
  const { t } = useSpeech()
  const { actions, state } = useBoard()
  const selected = [...useSelected()]
  const [first] = selected
  if (!first) return <div role="status" className="visuallyHidden" />
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.count}>
        {t('selection.count', { count: selected.length })}
      </p>
      <Button look="quiet" icon={Columns3} onPress={() => actions.ask('column', first)}>
        {t('selection.column')}
      </Button>
      {selected.length > 1 ? (
        <Button look="quiet" icon={Group} onPress={() => actions.cluster(selected)}>
          {t('selection.cluster')}
        </Button>
      ) : null}
      <Button look="quiet" icon={SquareParking} onPress={() => actions.park(selected)}>
        {t('selection.park')}
      </Button>
      <Button look="quiet" icon={CalendarPlus} onPress={() => actions.ask('month', first)}>
        {t('selection.month')}
      </Button>
      <Button look="quiet" icon={Trash2} onPress={() => actions.remove(selected)}>
        {t('selection.remove')}
      </Button>
      <IconButton icon={X} label={t('selection.clear')} onPress={() => state.select([])} />
    </div>
  )
}
