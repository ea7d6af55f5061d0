import {
  type Activity,
  type Agreement,
  type Card,
  type ColumnId,
  type Decision,
  type Person,
  type Session,
  type SessionKind,
  type Step,
  type TrajectDocument,
  trajectOf,
} from '../../records.ts'
import { boards, byRank, cardsOfCluster, isCluster, itemsIn, parkedCards, sessionOf, stepsOf } from '../board/boards.ts'
import { elapsedOf, timerOf } from '../board/clock.ts'
import { activitiesInOrder } from '../calendar/schedule.ts'
import { agreements } from '../plan/agreements.ts'
import { activitiesOfPlan, decisionOf, originsOf, remarkOf } from '../plan/plan.ts'
import { reviewHasBegun } from '../plan/versions.ts'

/** A step as it went: the minutes that were planned for it, and how long its clock ran, in milliseconds. */
export type AgendaItem = { readonly step: Step; readonly elapsed: number }

/** Something that was said: a card, or cards under one name with their dots together. */
export type Harvest = {
  readonly text: string
  readonly intention: string
  readonly goal: string
  readonly dots: number
  readonly cards: readonly Card[]
}

/** What lies on the board of a step, per column that has something. */
type HarvestBoard = {
  readonly step: Step
  readonly columns: readonly { readonly column: ColumnId; readonly items: readonly Harvest[] }[]
}

/** What the group said about one activity in werksessie 2. */
export type Decided = { readonly activity: Activity; readonly decision: Decision | null; readonly remark: string }

/** What happened in a session, from what was recorded of it. Nothing that is the facilitator's own is in it. */
export type Minutes = {
  readonly session: Session
  readonly present: readonly Person[]
  readonly agenda: readonly AgendaItem[]
  readonly harvest: readonly HarvestBoard[]
  /** The activities that cards became. */
  readonly planned: readonly Activity[]
  /** Werksessie 2 alone: every activity in the order of the year. */
  readonly decided: readonly Decided[]
  readonly parkingLot: readonly Card[]
  readonly agreements: readonly Agreement[]
  /** The day on which they meet or speak again. */
  readonly next: string | null
}

/** The minutes of a session at an instant (ISO 8601, for a clock that still runs); null before the traject has begun. */
export function minutesOf(document: TrajectDocument, kind: SessionKind, now: string): Minutes | null {
  const session = sessionOf(document, kind)
  if (!session || !trajectOf(document)) return null
  const isFirst = kind === 'werksessie1'
  const steps = stepsOf(document, session.id)
  return {
    session,
    present: presentAt(document, session.id),
    agenda: agendaOf(document, steps, now),
    harvest: steps.flatMap((step) => harvestOf(document, step)),
    planned: isFirst ? activitiesOfPlan(document).filter(({ id }) => originsOf(document, id).length > 0) : [],
    decided: isFirst ? [] : decidedIn(document),
    parkingLot: parkedCards(document),
    agreements: agreements(document).filter(({ sessionId }) => sessionId === session.id),
    next: isFirst ? (sessionOf(document, 'werksessie2')?.date ?? null) : session.nextContact,
  }
}

/** Whether there is something to tell of a session: a card on one of its steps, a clock that ran, or the plan played back. */
export function sessionHasBegun(document: TrajectDocument, kind: SessionKind): boolean {
  if (kind === 'werksessie2' && reviewHasBegun(document)) return true
  const session = sessionOf(document, kind)
  const steps = new Set(session ? stepsOf(document, session.id).map(({ id }) => id) : [])
  return (
    [...document.card.values()].some(({ stepId }) => steps.has(stepId)) ||
    [...document.timer.values()].some(
      ({ stepId, startedAt, elapsed }) => steps.has(stepId) && (startedAt !== null || elapsed > 0),
    )
  )
}

/** Who was present at a session, in the order of the working group. */
export function presentAt(
  { attendance, person }: Pick<TrajectDocument, 'attendance' | 'person'>,
  sessionId: string,
): readonly Person[] {
  const ids = new Set([...attendance.values()].flatMap((each) => (each.sessionId === sessionId ? [each.personId] : [])))
  return [...person.values()].filter(({ id }) => ids.has(id)).sort(byRank)
}

/** The steps that were not skipped, or were used all the same. */
function agendaOf(document: TrajectDocument, steps: readonly Step[], now: string): readonly AgendaItem[] {
  return steps.flatMap((step) => {
    const timer = timerOf(document, step.id)
    const elapsed = timer ? elapsedOf(timer, now) : 0
    return step.skipped && elapsed === 0 ? [] : [{ step, elapsed }]
  })
}

function harvestOf(document: TrajectDocument, step: Step): readonly HarvestBoard[] {
  const columns = boards[step.board].columns.flatMap((column) => {
    const items = itemsIn(document, step.id, column).map((item): Harvest => {
      if (!isCluster(item)) return { ...said(item), cards: [] }
      const cards = cardsOfCluster(document, item.id)
      const dots = cards.reduce((sum, card) => sum + card.dots, 0)
      return { text: item.name || (cards[0]?.text ?? ''), intention: '', goal: '', dots, cards }
    })
    return items.length > 0 ? [{ column, items }] : []
  })
  return columns.length > 0 ? [{ step, columns }] : []
}

function said({ text, intention, goal, dots }: Card): Omit<Harvest, 'cards'> {
  return { text, intention, goal, dots }
}

function decidedIn(document: TrajectDocument): readonly Decided[] {
  return activitiesInOrder(document).map((activity) => ({
    activity,
    decision: decisionOf(document, activity.id) ?? null,
    remark: remarkOf(document, activity.id)?.text ?? '',
  }))
}
