import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStage } from '#app/stage.ts'
import { useStore } from '#app/useDocument.ts'
import { ActivityPanel } from '#parts/activity/ActivityPanel.tsx'
import { useMonthChoices } from '#parts/activity/useMonthChoices.ts'
import { itemOf, noMonth, readItem, readMonth } from '#parts/year/places.ts'
import { yearOf } from '#shared/rules/plan/year.ts'
import { Button } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { DragArea, type DragHandlers } from '#ui/drag/lists/DragArea.tsx'
import { Selection } from '#ui/selection.ts'
import { LiftedChip } from './ActivityChip.tsx'
import styles from './PlanStep.module.css'
import { useDragTexts } from './useDragTexts.ts'
import { type PlanActions, usePlanActions } from './usePlanActions.ts'
import { WaitingCards } from './WaitingCards.tsx'
import { LiftedItem } from './WaitingFace.tsx'
import { YearBoard } from './YearBoard.tsx'

const cardsTarget = 'cards'

/** The last board of werksessie 1: the cards that can still go on the plan, beside the months they go to. */
export function PlanStep() {
  useStage({ kind: 'plan' })
  const { t } = useTranslation()
  const [openId, setOpenId] = useState<string | null>(null)
  const [choosingFor, setChoosingFor] = useState<string | null>(null)
  const [selection] = useState(() => new Selection())
  const pressed = useRef<HTMLElement | null>(null)
  const months = useMonthChoices()
  const actions = usePlanActions(selection)
  const handlers = useHandlers(actions, selection)
  const choose = useCallback((item: string, element: HTMLElement) => {
    pressed.current = element
    setChoosingFor(item)
  }, [])
  return (
    <>
      <DragArea className={styles.step} handlers={handlers}>
        <div className={styles.cards} data-drop-target={cardsTarget}>
          <WaitingCards selection={selection} onChoose={choose} />
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
          <Button
            look="quiet"
            onPress={() => {
              if (openId !== null) actions.takeOff(openId, null)
              setOpenId(null)
            }}
          >
            {t('timeline.menu.remove')}
          </Button>
          <Button look="main" onPress={() => setOpenId(null)}>
            {t('action.done')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

function useHandlers(actions: PlanActions, selection: Selection): DragHandlers {
  const store = useStore()
  const countOf = useCallback((item: string) => actions.about(item).length, [actions])
  const texts = useDragTexts(countOf)
  return useMemo(
    () => ({
      accepts: (item, zone) => zone !== cardsTarget || readItem(item)?.kind === 'activity',
      together: (item) => {
        // What is lifted is what is shown as selected.
        if (readItem(item)?.kind === 'card') selection.arrive(item)
        return actions.about(item)
      },
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
    [store, texts, actions, selection, countOf],
  )
}
