import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import { useMonthChoices } from '#parts/activity/useMonthChoices.ts'
import { KeysDialog } from '#parts/keys/KeysDialog.tsx'
import { useAltKey } from '#parts/keys/useAltKey.ts'
import { useBoardStage } from '#parts/stage/useBoardStage.ts'
import type { ColumnId } from '#shared/records.ts'
import { boards, type CardBoard } from '#shared/rules/board/boards.ts'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { useWindowKey } from '#ui/useWindowKey.ts'
import { Board } from './Board.tsx'
import styles from './BoardStep.module.css'
import { BoardState } from './boardState.ts'
import { CaptureLine } from './CaptureLine.tsx'
import { CardMenu } from './CardMenu.tsx'
import type { BoardAsk } from './cardActions.ts'
import { DotsBudget } from './DotsBudget.tsx'
import { FilterBox, filterFieldId } from './FilterBox.tsx'
import { elementOf } from './focus.ts'
import { recordOf } from './items.ts'
import { boardKeyHelp } from './keyHelp.ts'
import { LayMenu } from './LayMenu.tsx'
import { ParkingButton, ParkingLot } from './ParkingLot.tsx'
import { ReadAloud } from './ReadAloud.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { unfinishedIn } from './unfinished.ts'
import { BoardProvider, type BoardShared } from './useBoard.ts'
import { useCardActions } from './useCardActions.ts'

type Props = { readonly stepId: string; readonly board: CardBoard }

/** A board with the line below it on which everything that is said is captured. */
export function BoardStep({ stepId, board }: Props) {
  const { t } = useTranslation()
  const { columns } = boards[board]
  const [column, setColumn] = useState<ColumnId | null>(columns[0] ?? null)
  const [asked, setAsked] = useState<{ readonly what: BoardAsk; readonly item: string } | null>(null)
  const [isParkingOpen, setParkingOpen] = useState(false)
  const [isSearching, setSearching] = useState(false)
  const beside = useRef<Element | null>(null)
  const store = useStore()
  const drafts = useDrafts()
  const [state] = useState(() => new BoardState(unfinishedIn(store.document, stepId, drafts)))
  useBoardStage(stepId, column, state, recordOf)
  const onAsk = useCallback((what: BoardAsk, item: string) => {
    beside.current = elementOf(item) ?? document.activeElement
    setAsked({ what, item })
  }, [])
  const actions = useCardActions({ stepId, columns, state, onAsk })
  const shared = useMemo<BoardShared>(
    () => ({ stepId, board, store, state, actions }),
    [stepId, board, store, state, actions],
  )
  const months = useMonthChoices()
  const close = useCallback(() => setAsked(null), [])
  useStepKeys(setParkingOpen, setSearching)

  return (
    <BoardProvider value={shared}>
      <Board column={column} onColumn={setColumn}>
        {isParkingOpen ? <ParkingLot onClose={() => setParkingOpen(false)} /> : null}
        <div className={styles.foot}>
          {isSearching ? <FilterBox onClose={() => setSearching(false)} /> : null}
          <SelectionBar />
          <div className={styles.capture}>
            <CaptureLine column={column} onColumn={setColumn} onKeys={() => setAsked({ what: 'keys', item: '' })} />
            <div>
              <ParkingButton isOpen={isParkingOpen} onPress={() => setParkingOpen(!isParkingOpen)} />
              <DotsBudget />
            </div>
          </div>
        </div>
      </Board>
      {asked?.what === 'menu' ? <CardMenu item={asked.item} beside={beside} onClose={close} /> : null}
      <ChoiceMenu
        title={t('card.toColumn')}
        choices={columns.map((each) => ({ id: each, text: t(`column.${each}`) }))}
        isOpen={asked?.what === 'column'}
        beside={beside}
        onChoose={(chosen) => {
          const to = columns.find((each) => each === chosen)
          if (to && asked) actions.toColumn(asked.item, to)
        }}
        onClose={close}
      />
      <ChoiceMenu
        title={t('card.toMonth')}
        choices={months.map(({ value, text }) => ({ id: value, text }))}
        isOpen={asked?.what === 'month'}
        beside={beside}
        onChoose={(month) => (asked ? actions.toMonth(asked.item, month) : undefined)}
        onClose={close}
      />
      {asked?.what === 'lay' ? <LayMenu cardId={asked.item} beside={beside} onClose={close} /> : null}
      <KeysDialog title={t('keys.title')} help={boardKeyHelp} isOpen={asked?.what === 'keys'} onClose={close} />
      {asked?.what === 'aloud' ? <ReadAloud firstId={asked.item} onClose={close} /> : null}
    </BoardProvider>
  )
}

/** Alt+P opens the parking lot and Ctrl+F the search, from anywhere on the step. */
function useStepKeys(
  setParkingOpen: (change: (open: boolean) => boolean) => void,
  setSearching: (open: boolean) => void,
) {
  useAltKey('KeyP', () => setParkingOpen((open) => !open))
  useWindowKey((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'f') return
    event.preventDefault()
    setSearching(true)
    const field = document.getElementById(filterFieldId)
    if (field instanceof HTMLInputElement) field.select()
  })
}
