import { z } from 'zod'
import { languages } from '../../i18n.ts'
import { columnIds, type TrajectDocument, trajectOf } from '../../records.ts'
import { assertNever } from '../../result.ts'
import { laneSorts } from '../timeline/timelineLanes.ts'
import { closingOnStage } from './closingOnStage.ts'
import { ledgerOnStage } from './ledgerOnStage.ts'
import type { StageContent, StageSpotlight } from './onStage.ts'
import { reviewOnStage, saidOnStage } from './reviewOnStage.ts'
import { agreementsOnStage, recapOnStage, sealedOnStage, sealingOnStage, timingOnStage } from './secondOnStage.ts'
import { stageSheet } from './sheetOnStage.ts'
import { boardOnStage, spotlightOnStage } from './stepOnStage.ts'
import { waitingOnStage } from './waitingOnStage.ts'
import type { WallLook } from './wallLook.ts'
import { overviewOnStage, planOnStage, stageZooms, timelineOnStage } from './yearOnStage.ts'

const id = z.string().min(1).max(64)

const yearLook = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('overview') }),
  z.strictObject({
    kind: z.literal('timeline'),
    zoom: z.enum(stageZooms),
    /** The month that she looks at, 0 for August. */
    month: z.int().min(0).max(11),
    lanes: z.enum(laneSorts),
  }),
])

const screen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('board'), stepId: id }),
  z.strictObject({ kind: z.literal('plan') }),
  z.strictObject({ kind: z.literal('closing') }),
  /** The plan in one of its ways, or the activity of it that is open. */
  z.strictObject({ kind: z.literal('jaarplan'), look: yearLook, activityId: id.nullable() }),
  /** What is discussed, what was decided just before it, and what comes next. */
  z.strictObject({
    kind: z.literal('review'),
    activityId: id.nullable(),
    decidedId: id.optional(),
    nextId: id.optional(),
  }),
  /** The group's own cards of which an activity came. */
  z.strictObject({ kind: z.literal('said'), activityId: id }),
  /** The beginning of werksessie 2, its agreements and its seal. */
  z.strictObject({ kind: z.literal('recap') }),
  z.strictObject({ kind: z.literal('timing'), activityId: id.nullable() }),
  z.strictObject({ kind: z.literal('agreements') }),
  z.strictObject({ kind: z.literal('sealing'), withNames: z.boolean() }),
  z.strictObject({ kind: z.literal('sealed') }),
  /** What differs between a version and the plan of now (`toId` null) or a later version. */
  z.strictObject({ kind: z.literal('ledger'), fromId: id, toId: id.nullable() }),
  z.strictObject({ kind: z.literal('none') }),
])
/** What the facilitator's window shows. `none` is everything that is not for the group. */
export type StageScreen = Readonly<z.infer<typeof screen>>

/** Most cards that can be selected at once: as many as a command takes. */
export const mostSelected = 500

/** What is scrolled along: a column, or the one sheet of a screen. */
const scrolled = z.enum([...columnIds, 'sheet'])
export type Scrolled = z.infer<typeof scrolled>

/** What the facilitator's window says of the stage. It is never kept: it is gone when the window is. */
export const stageState = z.strictObject({
  language: z.enum(languages),
  screen,
  /** How far each column, or the sheet, is scrolled: 0 at its head, 1 at its foot. */
  scroll: z.partialRecord(scrolled, z.number().min(0).max(1)),
  /** The column that the next card goes to; null on a screen without. */
  column: z.enum(columnIds).nullable(),
  focusedId: id.nullable(),
  selectedIds: z.array(id).max(mostSelected),
  /** The card or cluster that has the wall to itself. */
  spotlightId: id.nullable(),
  /** How many pages the wall was turned by hand so far: on counts one up, back one down. */
  turned: z.int(),
})
export type StageState = Readonly<z.infer<typeof stageState>>

/** A stage with nothing on it. */
export const emptyStage: StageState = {
  language: 'nl',
  screen: { kind: 'none' },
  scroll: {},
  column: null,
  focusedId: null,
  selectedIds: [],
  spotlightId: null,
  turned: 0,
}

/** The only thing that may be projected of a traject. */
export type StageView = {
  readonly language: StageState['language']
  readonly school: string
  readonly content: StageContent
  readonly spotlight: StageSpotlight | null
}

/** Where the facilitator is. Apart from the view, because it changes with every key and every scroll. */
export type StagePointing = Pick<StageState, 'scroll' | 'column' | 'focusedId' | 'selectedIds' | 'turned'>

/** What main sends to the audience window. */
export type StageMessage =
  | { readonly kind: 'view'; readonly view: StageView; readonly pointing: StagePointing }
  | { readonly kind: 'pointing'; readonly pointing: StagePointing }
  | { readonly kind: 'look'; readonly look: WallLook }
  | { readonly kind: 'black' }

/** What the wall shows of a document on a day (an ISO date); null stands for no traject. */
export function stageView(document: TrajectDocument | null, state: StageState, today: string): StageView {
  const { language } = state
  if (!document) return { language, school: '', content: { kind: 'none', waiting: null }, spotlight: null }
  const shown = contentOf(document, state.screen, today)
  return {
    language,
    school: trajectOf(document)?.school ?? '',
    content: shown ?? { kind: 'none', waiting: waitingOnStage(document, today) },
    // A screen that is not for the group shows nothing of a board either.
    spotlight: state.screen.kind === 'none' ? null : spotlightOnStage(document, state.spotlightId),
  }
}

/** What the wall shows of where the facilitator is: things that are on the wall alone. */
export function stagePointing(document: TrajectDocument | null, state: StageState): StagePointing {
  const isShown = (shownId: string) =>
    document?.card.has(shownId) || document?.cluster.has(shownId) || document?.activity.has(shownId)
  return {
    scroll: state.scroll,
    column: state.column,
    focusedId: state.focusedId !== null && isShown(state.focusedId) ? state.focusedId : null,
    selectedIds: state.selectedIds.filter(isShown),
    turned: state.turned,
  }
}

/** What is on a screen; null when that is nothing, or nothing for the group. */
function contentOf(document: TrajectDocument, on: StageScreen, today: string): StageContent | null {
  switch (on.kind) {
    case 'none':
      return null
    case 'board':
      return boardOnStage(document, on.stepId)
    case 'plan':
      return planOnStage(document)
    case 'closing':
      return closingOnStage(document)
    case 'jaarplan': {
      const activity = on.activityId === null ? undefined : document.activity.get(on.activityId)
      if (activity) return { kind: 'activity', activity: stageSheet(document, activity) }
      return on.look.kind === 'overview' ? overviewOnStage(document) : timelineOnStage(document, on.look, today)
    }
    case 'review':
      return reviewOnStage(document, on)
    case 'said':
      return saidOnStage(document, on.activityId)
    case 'recap':
      return recapOnStage(document)
    case 'timing':
      return timingOnStage(document, on.activityId, today)
    case 'agreements':
      return agreementsOnStage(document)
    case 'sealing':
      return sealingOnStage(document, on.withNames)
    case 'sealed':
      return sealedOnStage(document)
    case 'ledger':
      return ledgerOnStage(document, on)
    default:
      return assertNever(on)
  }
}
