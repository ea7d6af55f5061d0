import { Plus, SquareParking } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { FormKey } from '#app/drafts.ts'
import { errorText, translate, useTranslation } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts, useTyped } from '#app/useDrafts.ts'
import { useLeaveScreen } from '#parts/fields/useLeaveScreen.ts'
import { usePark } from '#parts/session/usePark.ts'
import { type Activity, trajectOf } from '#shared/records.ts'
import { monthOf } from '#shared/rules/calendar/schedule.ts'
import { shorten } from '#shared/text.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './NewLine.module.css'

const key: FormKey = '#walk line'

/** Whether something was typed on the line that was not sent yet. */
export function useIsLineTyped(): boolean {
  return useTyped<string>(key) !== null
}

type Props = {
  /** The activity where one is: what is new comes in its month. */
  readonly beside: Activity | undefined
  readonly onAdded: (activityId: string) => void
  readonly onClose: () => void
}

/**
 * The line for what comes up during the walk: at Enter an activity in the month where one is, at Shift+Enter a card on the
 * parking lot. It is there for the next until it is left, so that nothing that is typed becomes a key of the walk; what is
 * typed stays until it is sent, also when the line closes.
 */
export function NewLine({ beside, onAdded, onClose }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const drafts = useDrafts()
  const offerUndo = useOfferUndo()
  const { canPark, park } = usePark()
  const text = useTyped<string>(key)?.value ?? ''
  const [refused, setRefused] = useState<string | null>(null)

  const addActivity = async (title: string) => {
    const year = trajectOf(store.document)?.schoolYear
    const moment = year === undefined ? null : monthOf(beside?.moment ?? null, year)
    const answer = await store.execute('activity.add', { title, kind: 'new', moment })
    if (!answer.ok) return errorText(answer.error)
    const added = answer.value?.patch.find(({ table }) => table === 'activity')
    if (added) onAdded(added.id)
    if (answer.value) offerUndo(t('review.new.added', { title: shorten(title) }), answer.value.revision)
    return null
  }
  const isShown = useLeaveScreen(() => undefined)
  const send = (way: (text: string) => Promise<string | null>) => {
    if (text.trim() === '') return onClose()
    // First on its way, then emptied: what is not in its field any more is with main.
    drafts.during(key, async () => {
      const why = await way(text)
      if (why === null) return
      const after = drafts.get<string>(key)?.value
      drafts.type(key, after ? `${text} ${after}` : text)
      setRefused(why)
      if (!isShown.current) showNotice({ key, tone: 'error', text: translate('field.notSaved', { why }) })
    })
    drafts.type(key, null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
      return
    else send(event.shiftKey && canPark ? park : addActivity)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.line} onKeyDownCapture={onKeyDown}>
      <Field
        label={t('review.new')}
        isLabelHidden
        placeholder={t('review.new')}
        value={text}
        onChange={(next) => {
          setRefused(null)
          drafts.type(key, next === '' ? null : next)
        }}
        error={refused ?? undefined}
        autoFocus
      />
      <Button look="main" icon={Plus} onPress={() => send(addActivity)}>
        {t('review.new.activity')}
      </Button>
      {canPark ? (
        <Button icon={SquareParking} onPress={() => send(park)}>
          {t('review.new.card')}
        </Button>
      ) : null}
    </div>
  )
}
