import { z } from 'zod'
import {
  type Activity,
  type ActivityKind,
  activityKinds,
  type BoardKind,
  type Card,
  type ColumnId,
  columnIds,
  type Document,
  type Outcome,
  type Recurrence,
  type Role,
  type Step,
  trajectOf,
} from '../records.ts'
import { assertNever } from '../result.ts'
import { type ActivityFacts, factsOf } from './activityFacts.ts'
import {
  boards,
  cardsIn,
  cardsOfCluster,
  isCluster,
  itemsIn,
  parkedCards,
  type SecondField,
  sessionOf,
  stepsOf,
} from './boards.ts'
import { timerOf } from './clock.ts'
import { type MandatoryPart, missingParts } from './completeness.ts'
import { type Appraisal, harvestOf } from './harvest.ts'
import { activitiesOfPlan, decisionOf, elaborationOf, participationsOf, toolsOf } from './plan.ts'
import { activitiesInOrder, monthIndexOf, monthsOf } from './schedule.ts'

const id = z.string().min(1).max(64)

const screen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('board'), stepId: id }),
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({ kind: z.literal('closing') }),
  z.strictObject({ kind: z.literal('jaarplan') }),
  z.strictObject({ kind: z.literal('review'), activityId: id.nullable() }),
  z.strictObject({ kind: z.literal('none') }),
])
/** What the facilitator's window shows. `none` is everything that is not for the group. */
export type StageScreen = Readonly<z.infer<typeof screen>>

/** Most cards that can be selected at once: as many as a command takes. */
export const mostSelected = 500

/** What the facilitator's window says of the stage. It is never kept: it is gone when the window is. */
export const stageState = z.strictObject({
  language: z.enum(['nl', 'en']),
  screen,
  /** How far each column is scrolled: 0 at its head, 1 at its foot. */
  scroll: z.partialRecord(z.enum(columnIds), z.number().min(0).max(1)),
  focusedId: id.nullable(),
  selectedIds: z.array(id).max(mostSelected),
  spotlightCardId: id.nullable(),
})
export type StageState = Readonly<z.infer<typeof stageState>>

/** A stage with nothing on it. */
export const emptyStage: StageState = {
  language: 'nl',
  screen: { kind: 'none' },
  scroll: {},
  focusedId: null,
  selectedIds: [],
  spotlightCardId: null,
}

// What may be projected. Every field is named here and copied by name below: what is not here cannot reach the wall.

export type StageCard = {
  readonly kind: 'card'
  readonly id: string
  readonly text: string
  readonly second: string
  readonly dots: number
}
export type StageCluster = {
  readonly kind: 'cluster'
  readonly id: string
  readonly name: string
  readonly collapsed: boolean
  readonly cards: readonly StageCard[]
}
export type StageItem = StageCard | StageCluster
export type StageColumn = { readonly column: ColumnId; readonly count: number; readonly items: readonly StageItem[] }
export type StageTimer = {
  readonly minutes: number
  readonly elapsed: number
  readonly startedAt: string | null
}
/** A step: its place among those that are not skipped, its own title (empty for the usual one) and its clock. */
export type StageStep = {
  readonly number: number
  readonly count: number
  readonly board: BoardKind
  readonly title: string
  readonly timer: StageTimer
}
export type StageActivity = {
  readonly id: string
  readonly title: string
  readonly kind: ActivityKind
  readonly moment: string | null
  readonly recurrence: Recurrence | null
}
export type StageMonth = {
  readonly year: number
  readonly month: number
  readonly activities: readonly StageActivity[]
}
export type StageKindCounts = Readonly<Record<ActivityKind, number>>
export type StageGap = { readonly id: string; readonly title: string; readonly missing: readonly MandatoryPart[] }
export type StageParticipant = { readonly role: Role; readonly part: string }
export type StagePoint = { readonly text: string; readonly done: boolean }

export type StageContent =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'board'
      readonly step: StageStep
      readonly second: SecondField | null
      readonly columns: readonly StageColumn[]
    }
  | {
      readonly kind: 'plan'
      /** The step of werksessie 1 that makes the plan; null when the plan is shown on its own. */
      readonly step: StageStep | null
      readonly schoolYear: number
      readonly months: readonly StageMonth[]
      readonly unplanned: readonly StageActivity[]
      readonly kinds: StageKindCounts
    }
  | {
      readonly kind: 'closing'
      readonly step: StageStep
      /** The cards on each board, and what the group thinks of what it does now. */
      readonly boards: readonly { readonly board: BoardKind; readonly title: string; readonly cards: number }[]
      readonly appraised: Readonly<Record<Appraisal, number>>
      readonly kinds: StageKindCounts
      /** How many months have an activity. */
      readonly months: number
      readonly gaps: readonly StageGap[]
      readonly open: readonly { readonly id: string; readonly text: string }[]
      /** The day of werksessie 2. */
      readonly nextDate: string | null
    }
  | {
      readonly kind: 'review'
      readonly number: number
      readonly count: number
      readonly activity: {
        readonly title: string
        readonly kind: ActivityKind
        readonly moment: string | null
        readonly recurrence: Recurrence | null
        readonly goal: string
        readonly participants: readonly StageParticipant[]
        readonly tools: readonly string[]
        /** An owner that is a person stands there by name, as in the plan that the school gets. */
        readonly facts: ActivityFacts
        /** The lines of its checklist. */
        readonly checklist: readonly StagePoint[]
        readonly missing: readonly MandatoryPart[]
        readonly outcome: Outcome | null
      } | null
    }

/** The only thing that may be projected of a traject. */
export type StageView = {
  readonly language: StageState['language']
  readonly school: string
  readonly content: StageContent
  /** One card that fills the stage. */
  readonly spotlight: (StageCard & { readonly column: ColumnId; readonly secondField: SecondField | null }) | null
}

/** Where the facilitator is on a board. Apart from the view, because it changes with every key and every scroll. */
export type StagePointing = {
  readonly scroll: StageState['scroll']
  readonly focusedId: string | null
  readonly selectedIds: readonly string[]
}

/** What main sends to the audience window. */
export type StageMessage =
  | { readonly kind: 'view'; readonly view: StageView; readonly pointing: StagePointing }
  | { readonly kind: 'pointing'; readonly pointing: StagePointing }
  | { readonly kind: 'black' }

/** What the wall shows of a document; null stands for no traject. */
export function stageView(document: Document | null, state: StageState): StageView {
  const { language } = state
  if (!document || state.screen.kind === 'none') {
    return { language, school: '', content: { kind: 'none' }, spotlight: null }
  }
  return {
    language,
    school: trajectOf(document)?.school ?? '',
    content: contentOf(document, state.screen),
    spotlight: spotlightOf(document, state.spotlightCardId),
  }
}

/** What the wall shows of where the facilitator is: things on a board alone. */
export function stagePointing(document: Document | null, state: StageState): StagePointing {
  const isShown = (shownId: string) => document?.card.has(shownId) || document?.cluster.has(shownId)
  return {
    scroll: state.scroll,
    focusedId: state.focusedId !== null && isShown(state.focusedId) ? state.focusedId : null,
    selectedIds: state.selectedIds.filter(isShown),
  }
}

function contentOf(document: Document, on: StageScreen): StageContent {
  switch (on.kind) {
    case 'none':
      return { kind: 'none' }
    case 'board':
      return boardContent(document, on.stepId)
    case 'plan':
      return planContent(document, stepFor(document, 'plan'))
    case 'jaarplan':
      return planContent(document, null)
    case 'closing':
      return closingContent(document)
    case 'review':
      return reviewContent(document, on.activityId)
  }
}

function boardContent(document: Document, stepId: string): StageContent {
  const step = document.step.get(stepId)
  if (!step) return { kind: 'none' }
  const { columns, second } = boards[step.board]
  return {
    kind: 'board',
    step: stageStep(document, step),
    second,
    columns: columns.map((column) => ({
      column,
      count: cardsIn(document, step.id, column).length,
      items: itemsIn(document, step.id, column).map((item) =>
        isCluster(item)
          ? {
              kind: 'cluster',
              id: item.id,
              name: item.name,
              collapsed: item.collapsed,
              cards: cardsOfCluster(document, item.id).map((card) => stageCard(card, second)),
            }
          : stageCard(item, second),
      ),
    })),
  }
}

function planContent(document: Document, step: Step | null): StageContent {
  const schoolYear = trajectOf(document)?.schoolYear
  if (schoolYear === undefined) return { kind: 'none' }
  const activities = activitiesOfPlan(document)
  const placed = activities.map((activity) => ({ activity, index: monthIndexOf(activity.moment, schoolYear) }))
  const at = (wanted: number | null) =>
    placed.filter(({ index }) => index === wanted).map(({ activity }) => stageActivity(activity))
  return {
    kind: 'plan',
    step: step ? stageStep(document, step) : null,
    schoolYear,
    months: monthsOf(schoolYear).map(({ year, month }, index) => ({ year, month, activities: at(index) })),
    unplanned: at(null),
    kinds: kindCounts(activities),
  }
}

function closingContent(document: Document): StageContent {
  const step = stepFor(document, 'closing')
  if (!step) return { kind: 'none' }
  const activities = activitiesOfPlan(document)
  const harvest = harvestOf(document)
  return {
    kind: 'closing',
    step: stageStep(document, step),
    boards: harvest.steps.map(({ step: { board, title }, cards }) => ({ board, title, cards })),
    appraised: { keep: harvest.appraised.keep, improve: harvest.appraised.improve, stop: harvest.appraised.stop },
    kinds: kindCounts(activities),
    months: harvest.months,
    gaps: activities
      .map((activity) => ({ id: activity.id, title: activity.title, missing: missingParts(document, activity) }))
      .filter(({ missing }) => missing.length > 0),
    open: parkedCards(document).map((card) => ({ id: card.id, text: card.text })),
    nextDate: sessionOf(document, 'werksessie2')?.date ?? null,
  }
}

function reviewContent(document: Document, activityId: string | null): StageContent {
  const activities = activitiesInOrder(document)
  const index = activities.findIndex((activity) => activity.id === activityId)
  const activity = activities[index]
  return {
    kind: 'review',
    number: index + 1,
    count: activities.length,
    activity: activity
      ? {
          title: activity.title,
          kind: activity.kind,
          moment: activity.moment,
          recurrence: stageRecurrence(activity.recurrence),
          goal: activity.goal,
          participants: participationsOf(document, activity.id).map(({ role, part }) => ({ role, part })),
          tools: toolsOf(document, activity.id).map(({ name }) => name),
          facts: factsOf(document, activity),
          checklist: elaborationOf(document, activity.id).map(({ text, done }) => ({ text, done })),
          missing: missingParts(document, activity),
          outcome: decisionOf(document, activity.id)?.outcome ?? null,
        }
      : null,
  }
}

function spotlightOf(document: Document, cardId: string | null): StageView['spotlight'] {
  const card = cardId === null ? undefined : document.card.get(cardId)
  const step = card && document.step.get(card.stepId)
  if (!card || !step) return null
  const { second } = boards[step.board]
  return { ...stageCard(card, second), column: card.column, secondField: second }
}

function stageCard(card: Card, second: SecondField | null): StageCard {
  return { kind: 'card', id: card.id, text: card.text, second: second ? card[second] : '', dots: card.dots }
}

function stageActivity(activity: Activity): StageActivity {
  const { id, title, kind, moment } = activity
  return { id, title, kind, moment, recurrence: stageRecurrence(activity.recurrence) }
}

function stageRecurrence(recurrence: Recurrence | null): Recurrence | null {
  if (!recurrence) return null
  const { until, skipsHolidays } = recurrence
  const days = { until, skipsHolidays, except: [...recurrence.except] }
  switch (recurrence.kind) {
    case 'weekly':
      return { kind: 'weekly', interval: recurrence.interval, ...days }
    case 'monthly':
      return { kind: 'monthly', ordinal: recurrence.ordinal, weekday: recurrence.weekday, ...days }
    case 'term':
      return { kind: 'term', of: recurrence.of, ...days }
    default:
      return assertNever(recurrence)
  }
}

function stageStep(document: Document, step: Step): StageStep {
  const shown = stepsOf(document, step.sessionId).filter((each) => !each.skipped || each.id === step.id)
  const timer = timerOf(document, step.id)
  return {
    number: shown.findIndex((each) => each.id === step.id) + 1,
    count: shown.length,
    board: step.board,
    title: step.title,
    timer: { minutes: step.minutes, elapsed: timer?.elapsed ?? 0, startedAt: timer?.startedAt ?? null },
  }
}

function stepFor(document: Document, board: BoardKind): Step | null {
  const session = sessionOf(document, 'werksessie1')
  return (session && stepsOf(document, session.id).find((step) => step.board === board)) ?? null
}

function kindCounts(activities: readonly Activity[]): StageKindCounts {
  const counts = Object.fromEntries(activityKinds.map((kind) => [kind, 0])) as Record<ActivityKind, number>
  for (const { kind } of activities) counts[kind] += 1
  return counts
}
