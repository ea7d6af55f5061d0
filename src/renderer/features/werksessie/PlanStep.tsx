import { useCallback, useMemo, useRef, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { useStage } from '#app/stage.ts'
import { useStore } from '#app/useDocument.ts'
import { ActivityPanel } from '#parts/activity/ActivityPanel.tsx'
import { useMonthChoices } from '#parts/activity/useMonthChoices.ts'
import { LiftedChip } from '#parts/year/ActivityChip.tsx'
import { itemOf, noMonth, readItem, readMonth } from '#parts/year/places.ts'
import { useDragTexts } from '#parts/year/useDragTexts.ts'
import { YearBoard } from '#parts/year/YearBoard.tsx'
import { yearOf } from '#parts/year/yearOf.ts'
import { Button } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { DragArea, type DragHandlers } from '#ui/drag/DragArea.tsx'
import { BoardState } from './boardState.ts'
import styles from './PlanStep.module.css'
import { type PlanActions, usePlanActions } from './usePlanActions.ts'
import { LiftedItem, WaitingCards } from './WaitingCards.tsx'

const cardsTarget = 'cards'

/** The last board of werksessie 1: the cards that can still go on the plan, beside the months they go to. */
export function PlanStep() {
  useStage({ kind: 'plan' })
  const { t } = useSpeech()
  const [openId, setOpenId] = useState<string | null>(null)
  const [choosingFor, setChoosingFor] = useState<string | null>(null)
  const [state] = useState(() => new BoardState())
  const pressed = useRef<HTMLElement | null>(null)
  const months = useMonthChoices()
  const actions = usePlanActions(state)
  const handlers = useHandlers(actions)
  const choose = useCallback((item: string, element: HTMLElement) => {
    pressed.current = element
    setChoosingFor(item)
  }, [])
  return (
    <>
      <DragArea className={styles.step} handlers={handlers}>
        <div className={styles.cards} data-drop-target={cardsTarget}>
          <WaitingCards state={state} onChoose={choose} />
        </div>
        <YearBoard onOpen={setOpenId} openId={openId} onTakeOff={actions.takeOff} />
      </DragArea>
      <ChoiceMenu
        title={t('planStep.month')}
        choices={[
          ...months.map(({ value, text }) => ({ id: itemOf.month(value), text })),
          { id: noMonth, text: t('moment.none') },
        ]}
        isOpen={choosingFor !== null}
        beside={pressed}
        onChoose={(target) => {
          const month = readMonth(target)
          if (choosingFor !== null && month !== undefined) actions.place(choosingFor, month)
        }}
        onClose={() => setChoosingFor(null)}
      />
      <Dialog title={t('activity.dialog')} isOpen={openId !== null} onClose={() => setOpenId(null)}>
        {openId === null ? null : <ActivityPanel activityId={openId} />}
        <DialogActions>
          <Button look="main" onPress={() => setOpenId(null)}>
            {t('action.done')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

function useHandlers(actions: PlanActions): DragHandlers {
  const store = useStore()
  const countOf = useCallback((item: string) => actions.about(item).length, [actions])
  const texts = useDragTexts(countOf)
  return useMemo(
    () => ({
      accepts: (item, zone) => zone !== cardsTarget || readItem(item)?.kind === 'activity',
      together: actions.about,
      slotOf: (item) => {
        const moved = readItem(item)
        if (moved?.kind !== 'activity') return null
        const { months, unplanned } = yearOf(store.document)
        const month = months.find(({ ids }) => ids.includes(moved.id))
        if (month) return { kind: 'target', target: itemOf.month(month.key) }
        return unplanned.includes(moved.id) ? { kind: 'target', target: noMonth } : null
      },
      onDrop: (item, slot) => {
        const moved = readItem(item)
        if (!moved || slot.kind !== 'target') return
        const month = readMonth(slot.target)
        if (moved.kind !== 'activity') {
          if (month !== undefined) actions.place(item, month)
        } else if (month === undefined) actions.takeOff(moved.id, null)
        else actions.move(moved.id, month)
      },
      overlay: (item) => {
        const moved = readItem(item)
        if (!moved) return null
        if (moved.kind === 'activity') return <LiftedChip activityId={moved.id} />
        return <LiftedItem item={item} count={countOf(item)} />
      },
      texts,
    }),
    [store, texts, actions, countOf],
  )
}
