import { useCallback, useMemo, useRef, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { useRun, useStore } from '#app/useDocument.ts'
import { ActivityPanel } from '#parts/activity/ActivityPanel.tsx'
import { useMonthChoices } from '#parts/activity/useMonthChoices.ts'
import { LiftedChip } from '#parts/year/ActivityChip.tsx'
import { focusPlace, itemOf, noMonth, readItem, readMonth } from '#parts/year/places.ts'
import { useDragTexts } from '#parts/year/useDragTexts.ts'
import { useYearActions } from '#parts/year/useYearActions.ts'
import { YearBoard } from '#parts/year/YearBoard.tsx'
import { yearOf } from '#parts/year/yearOf.ts'
import { Button } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { DragArea, type DragHandlers } from '#ui/drag/DragArea.tsx'
import styles from './PlanStep.module.css'
import { LiftedCard, WaitingCards } from './WaitingCards.tsx'
import { waitingCards } from './waiting.ts'

const cardsTarget = 'cards'

/** The last board of werksessie 1: the cards that can still go on the plan, beside the months they go to. */
export function PlanStep() {
  const { t } = useSpeech()
  const [openId, setOpenId] = useState<string | null>(null)
  const [choosingFor, setChoosingFor] = useState<string | null>(null)
  const pressed = useRef<HTMLElement | null>(null)
  const months = useMonthChoices()
  const place = usePlaceCard()
  const handlers = useHandlers(place)
  const choose = useCallback((cardId: string, element: HTMLElement) => {
    pressed.current = element
    setChoosingFor(cardId)
  }, [])
  return (
    <>
      <DragArea className={styles.step} handlers={handlers}>
        <div className={styles.cards} data-drop-target={cardsTarget}>
          <WaitingCards onChoose={choose} />
        </div>
        <YearBoard layout="beside" onOpen={setOpenId} openId={openId} />
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
          if (choosingFor !== null && month !== undefined) place(choosingFor, month)
        }}
        onClose={() => setChoosingFor(null)}
      />
      <Dialog title={t('activity.dialog')} isOpen={openId !== null} onClose={() => setOpenId(null)}>
        {openId === null ? null : <ActivityPanel activityId={openId} />}
        <DialogActions>
          <Button look="main" onPress={() => setOpenId(null)}>
            {t('action.close')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}

type PlaceCard = (cardId: string, month: string | null) => void

/** How a card gets on the plan; the focus goes on to the card that takes its place. */
function usePlaceCard(): PlaceCard {
  const store = useStore()
  const run = useRun()
  return useCallback(
    (cardId, month) => {
      const waiting = waitingCards(store.document).flatMap(({ ids }) => ids)
      const index = waiting.indexOf(cardId)
      const next = waiting[index + 1] ?? waiting[index - 1]
      void run('activity.fromCards', { cardIds: [cardId], moment: month }).then((answer) => {
        if (!answer.ok) return
        const added = answer.value?.patch.find((change) => change.table === 'activity')
        focusPlace(next !== undefined ? itemOf.card(next) : added ? itemOf.activity(added.id) : null)
      })
    },
    [store, run],
  )
}

function useHandlers(place: PlaceCard): DragHandlers {
  const store = useStore()
  const texts = useDragTexts()
  const { move, remove } = useYearActions()
  return useMemo(() => {
    const cardOf = (activityId: string) => {
      for (const origin of store.document.origin.values()) if (origin.activityId === activityId) return origin.cardId
      return undefined
    }
    const takeOff = async (activityId: string) => {
      const cardId = cardOf(activityId)
      await remove(activityId)
      focusPlace(cardId === undefined ? null : itemOf.card(cardId))
    }
    return {
      accepts: (item, zone) => zone !== cardsTarget || readItem(item)?.kind === 'activity',
      slotOf: (item) => {
        const moved = readItem(item)
        const month = yearOf(store.document).months.find(({ ids }) => moved && ids.includes(moved.id))
        return month ? { kind: 'target', target: itemOf.month(month.key) } : null
      },
      onDrop: (item, slot) => {
        const moved = readItem(item)
        if (!moved || slot.kind !== 'target') return
        const month = readMonth(slot.target)
        if (moved.kind === 'card') {
          if (month !== undefined) place(moved.id, month)
        } else if (month === undefined) void takeOff(moved.id)
        else void move(moved.id, month).then(() => focusPlace(item))
      },
      overlay: (item) => {
        const moved = readItem(item)
        if (!moved) return null
        return moved.kind === 'card' ? <LiftedCard cardId={moved.id} /> : <LiftedChip activityId={moved.id} />
      },
      texts,
    }
  }, [store, texts, move, remove, place])
}
