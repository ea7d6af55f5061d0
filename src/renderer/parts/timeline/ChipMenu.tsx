import { useRef } from 'react'
import { useSpeech } from '#app/language.ts'
import { useRecord, useRun } from '#app/useDocument.ts'
import { useYearActions } from '#parts/year/useYearActions.ts'
import { parseMoment, writeMoment } from '#shared/moment.ts'
import { type Axis, extentOf, shiftWeek } from '#shared/rules/timeline.ts'
import { ChoiceMenu, type MenuChoice } from '#ui/ChoiceMenu.tsx'
import type { AskedMenu } from './useChipKeys.ts'

type Props = {
  readonly menu: AskedMenu | null
  readonly axis: Axis
  readonly onClose: () => void
  readonly onOpen: (activityId: string) => void
}

/** The ways to do by menu what dragging does. */
export function ChipMenu({ menu, axis, onClose, onOpen }: Props) {
  const { t } = useSpeech()
  const run = useRun()
  const { remove } = useYearActions()
  const beside = useRef<HTMLElement>(null)
  if (menu) beside.current = menu.element
  const id = menu?.id ?? ''
  const activity = useRecord('activity', id)
  const written = activity?.moment ?? null
  const moment = written === null ? null : parseMoment(written)
  const isPlanned = moment !== null && extentOf(axis, moment) !== null
  const choices: readonly MenuChoice[] = [
    { id: 'open', text: t('timeline.menu.open') },
    ...(isPlanned
      ? [
          { id: 'earlier', text: t(`timeline.menu.${moment.kind === 'month' ? 'month' : 'week'}Earlier`) },
          { id: 'later', text: t(`timeline.menu.${moment.kind === 'month' ? 'month' : 'week'}Later`) },
        ]
      : []),
    ...(written === null ? [] : [{ id: 'clear', text: t('timeline.menu.clear') }]),
    { id: 'remove', text: t('timeline.menu.remove') },
  ]
  const shift = async (steps: number) => {
    if (!moment) return
    const shifted = writeMoment(shiftWeek(axis, moment, steps))
    if (shifted !== written) await run('activity.edit', { id, moment: shifted })
  }
  const choose = (choice: string) => {
    if (choice === 'open') onOpen(id)
    else if (choice === 'earlier') void shift(-1)
    else if (choice === 'later') void shift(1)
    else if (choice === 'clear') void run('activity.edit', { id, moment: null })
    else if (choice === 'remove') void remove(id)
  }
  return (
    <ChoiceMenu
      title={t('timeline.menu', { title: activity?.title ?? '' })}
      choices={choices}
      isOpen={menu !== null}
      beside={beside}
      onChoose={choose}
      onClose={onClose}
    />
  )
}
