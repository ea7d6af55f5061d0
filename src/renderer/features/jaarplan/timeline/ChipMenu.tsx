import { type RefObject, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useRecord, useRun } from '#app/useDocument.ts'
import { useMonthChoices } from '#parts/activity/useMonthChoices.ts'
import { useYearActions } from '#parts/year/useYearActions.ts'
import { parseMoment, writeMoment } from '#shared/moment.ts'
import { type Axis, type Edge, extentOf, shiftWeek, stepEdge } from '#shared/rules/timeline/timeline.ts'
import { ChoiceMenu, type MenuChoice } from '#ui/ChoiceMenu.tsx'

type Props = {
  /** The activity that the menu was asked for; null when it is closed. */
  readonly activityId: string | null
  readonly beside: RefObject<HTMLElement | null>
  readonly axis: Axis
  readonly onClose: () => void
  readonly onOpen: (activityId: string) => void
}

/** What is chosen next, and for which activity. */
type Next = { readonly what: 'month' | 'edges'; readonly id: string }

/** A week at a time: the day is typed or chosen in the activity itself. */
const edgeSteps = [
  { id: 'startEarlier', edge: 'start', days: -7 },
  { id: 'startLater', edge: 'start', days: 7 },
  { id: 'endEarlier', edge: 'end', days: -7 },
  { id: 'endLater', edge: 'end', days: 7 },
] as const satisfies readonly { readonly id: string; readonly edge: Edge; readonly days: number }[]

/** The ways to do by menu what dragging does. */
export function ChipMenu({ activityId, beside, axis, onClose, onOpen }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const { move, remove } = useYearActions()
  const months = useMonthChoices()
  const [next, setNext] = useState<Next | null>(null)
  const id = activityId ?? ''
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
          { id: 'edges', text: t('timeline.menu.edges') },
        ]
      : []),
    { id: 'month', text: t('timeline.menu.month') },
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
    else if (choice === 'month' || choice === 'edges') setNext({ what: choice, id })
    else if (choice === 'earlier') void shift(-1)
    else if (choice === 'later') void shift(1)
    else if (choice === 'clear') void run('activity.edit', { id, moment: null })
    else if (choice === 'remove') void remove(id)
  }
  return (
    <>
      <ChoiceMenu
        title={t('timeline.menu', { title: activity?.title ?? '' })}
        choices={choices}
        isOpen={activityId !== null}
        beside={beside}
        onChoose={choose}
        onClose={onClose}
      />
      <ChoiceMenu
        title={t('timeline.menu.month.title')}
        choices={months.map(({ value, text }) => ({ id: value, text }))}
        isOpen={next?.what === 'month'}
        beside={beside}
        onChoose={(month) => void (next ? move(next.id, month) : undefined)}
        onClose={() => setNext(null)}
      />
      <EdgeMenu
        activityId={next?.id ?? ''}
        axis={axis}
        isOpen={next?.what === 'edges'}
        beside={beside}
        onClose={() => setNext(null)}
      />
    </>
  )
}

type EdgeProps = {
  readonly activityId: string
  readonly axis: Axis
  readonly isOpen: boolean
  readonly beside: RefObject<Element | null>
  readonly onClose: () => void
}

/** Which edge of an activity goes which way; only those that can. */
function EdgeMenu({ activityId, axis, ...rest }: EdgeProps) {
  const { t } = useTranslation()
  const run = useRun()
  const written = useRecord('activity', activityId)?.moment ?? null
  const moment = written === null ? null : parseMoment(written)
  const steps = edgeSteps.flatMap(({ id, edge, days }) => {
    const next = moment ? writeMoment(stepEdge(axis, moment, edge, days)) : written
    return next === written ? [] : [{ id, next }]
  })
  return (
    <ChoiceMenu
      {...rest}
      title={t('timeline.menu.edges.title')}
      choices={steps.map(({ id }) => ({ id, text: t(`timeline.menu.${id}`) }))}
      onChoose={(chosen) => {
        const step = steps.find(({ id }) => id === chosen)
        if (step) void run('activity.edit', { id: activityId, moment: step.next })
      }}
    />
  )
}
