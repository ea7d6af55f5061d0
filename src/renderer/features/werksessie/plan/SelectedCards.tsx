import { CalendarPlus, X } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import { focusPlace } from '#parts/year/places.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import type { Selection } from '#ui/selection.ts'
import { useObserved } from '#ui/useObserved.ts'
import styles from './PlanStep.module.css'
import type { ChooseMonth } from './useWaitingListeners.ts'
import { waitingItems } from './waiting.ts'

type Props = { readonly selection: Selection; readonly onChoose: ChooseMonth }

/** How many cards are selected, and what can be done with them; there only when they are more than one. */
export function SelectedCards({ selection, onChoose }: Props) {
  const { t } = useTranslation()
  const selected = useObserved(selection, () => selection.selected)
  const waiting = useDocument(waitingItems, sameList)
  const [first, ...others] = waiting.filter((item) => selected.has(item))
  if (first === undefined || others.length === 0) return <div role="status" className="visuallyHidden" />
  const element = () => document.querySelector<HTMLElement>(`[data-place="${CSS.escape(first)}"]`)
  const clear = () => {
    selection.select([])
    focusPlace(first)
  }
  return (
    <div className={styles.selection}>
      <p role="status" className={styles.selected}>
        {t('selection.count', { count: 1 + others.length })}
      </p>
      <Button
        look="quiet"
        icon={CalendarPlus}
        onPress={() => {
          const beside = element()
          if (beside) onChoose(first, beside)
        }}
      >
        {t('selection.month')}
      </Button>
      <IconButton icon={X} label={t('selection.clear')} onPress={clear} />
    </div>
  )
}
