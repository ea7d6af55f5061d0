import type {
  Activity,
  ActivityKind,
  Agreement,
  BoardKind,
  Card,
  ColumnId,
  Outcome,
  Recurrence,
  Session,
  VersionKind,
} from '../../records.ts'
import type { SecondField } from '../board/boards.ts'
import type { ToldEvent } from '../calendar/clashes.ts'
import type { MonthOfYear } from '../calendar/schedule.ts'
import type { LedgerEntry } from '../ledger/ledger.ts'
import type { LedgerLine } from '../ledger/ledgerLines.ts'
import type { ActivityFacts, ToldRole } from '../plan/activityFacts.ts'
import type { MandatoryPart } from '../plan/completeness.ts'
import type { PlanMonth } from '../plan/overview.ts'
import type { Appraisal } from '../plan/summary.ts'
import type { Extent } from '../timeline/timeline.ts'

// What may be projected. Every field is named here and copied by name where it is made: what is not here cannot reach the
// wall. Of an activity the group sees what the plan says of it, hours and money too, because it decides about them. Of who
// sees to it the wall says the role, never the name; of an agreement and of a remark it says what the group itself said. Her
// own remarks and notes, and how to reach people, stay with the facilitator.

/** A card. */
export type StageCard = {
  readonly kind: 'card'
  readonly id: string
  readonly text: string
  readonly second: string
  readonly dots: number
}
type StageCluster = {
  readonly kind: 'cluster'
  readonly id: string
  readonly name: string
  readonly collapsed: boolean
  readonly cards: readonly StageCard[]
}
/** What lies in a column. */
export type StageItem = StageCard | StageCluster
/** A column, with how many cards lie in it. */
export type StageColumn = { readonly column: ColumnId; readonly count: number; readonly items: readonly StageItem[] }
/** The clock of a step. */
export type StageTimer = {
  readonly minutes: number
  readonly elapsed: number
  readonly startedAt: string | null
}
/** A step: of which session, its place among those that are not skipped, its own title (empty for the usual one) and its clock. */
export type StageStep = {
  readonly session: Session['kind']
  readonly number: number
  readonly count: number
  readonly board: BoardKind
  readonly title: string
  readonly timer: StageTimer
}
/** An activity in its month. */
export type StageEntry = PlanMonth['entries'][number]
/** A month of the year with what is in it. */
export type StageMonth = PlanMonth
/** How many activities there are of each kind. */
export type StageKindCounts = Readonly<Record<ActivityKind, number>>
type StageGap = { readonly id: string; readonly title: string; readonly missing: readonly MandatoryPart[] }
/** What the group agreed to do itself; `who` is what the group called them. */
export type StageAgreement = {
  readonly what: string
  readonly who: string
  readonly before: string | null
  readonly done: boolean
}
/** A role in which people are present, as it was written down, and how many of them. */
export type StageRole = { readonly role: string; readonly count: number }
type StageParticipant = { readonly role: ToldRole; readonly part: string }
type StagePoint = { readonly text: string; readonly done: boolean }
/** One activity in full. */
export type StageSheet = {
  readonly id: Activity['id']
  readonly title: string
  readonly kind: ActivityKind
  readonly moment: string | null
  readonly recurrence: Recurrence | null
  readonly goal: string
  readonly participants: readonly StageParticipant[]
  readonly tools: readonly string[]
  /** An owner that is a person is called by that person's role. */
  readonly facts: ActivityFacts
  /** The lines of its checklist. */
  readonly checklist: readonly StagePoint[]
  /** What the group said about it, once that was entered; empty when it said nothing. */
  readonly groupRemark: string
  readonly missing: readonly MandatoryPart[]
  readonly outcome: Outcome | null
  /** Whether it changed after the group decided about it, and so is asked about again. */
  readonly isOvertaken: boolean
}
/** A month of the year from August on, with a mark for each activity in it. */
export type StageYear = readonly {
  readonly month: number
  readonly marks: readonly { readonly kind: ActivityKind; readonly isHere: boolean }[]
}[]
/** What the group decided so far: how many, and the titles of what is not simply in the plan. */
export type StageTally = {
  readonly agreed: number
  readonly changed: number
  readonly again: readonly string[]
  readonly later: readonly string[]
  readonly dropped: readonly string[]
}
/** A card that an activity came from, as the group wrote and appraised it. */
type StageSaid = Readonly<Pick<Card, 'id' | 'text' | 'intention' | 'goal' | 'column'>>
/** Where an activity is among all. */
type StagePlace = { readonly number: number; readonly count: number; readonly year: StageYear }
/** One card, or a cluster with its cards, that has the wall to itself. */
export type StageSpotlight = {
  readonly column: ColumnId
  readonly secondField: SecondField | null
  /** The name of the cluster; null for one card. */
  readonly cluster: string | null
  readonly cards: readonly StageCard[]
}
/** An activity on a timeline, with the days that it takes there. */
export type StageBar = {
  readonly id: string
  readonly title: string
  readonly kind: ActivityKind
  readonly moment: string
  readonly days: readonly Extent[]
}
/** A lane of a timeline. */
export type StageLane = {
  /** What the lane is for; null for those without one, and where there are no lanes. */
  readonly name: { readonly kind: 'words'; readonly words: string } | StageLaneKey | null
  readonly bars: readonly StageBar[]
}
type StageLaneKey =
  | { readonly kind: 'role'; readonly role: ToldRole }
  | { readonly kind: 'activityKind'; readonly activityKind: ActivityKind }
/** What the group looks at while there is nothing to discuss: where it is, and what comes next. */
export type StageWaiting = {
  readonly school: string
  readonly schoolYear: number
  readonly session: { readonly kind: Session['kind']; readonly date: string | null } | null
  /** The step whose clock runs, or stands still after it ran. */
  readonly step: StageStep | null
  /** The day on which the plan was sealed. */
  readonly sealedOn: string | null
  /** The first day from today on which something is planned: an activity, or werksessie 2. */
  readonly next: { readonly date: string; readonly title: string | null } | null
}

/** A version by what the group calls it. The facilitator's own name for one is hers. */
type StageVersion = { readonly kind: VersionKind; readonly number: number; readonly date: string }
/**
 * A line of the ledger. Of a vision only that it changed: the wall shows no vision. Where a tool is to be found and what
 * somebody is called stay with the facilitator.
 */
export type StageLine =
  | Exclude<LedgerLine, { readonly about: 'vision' | 'toolSource' | 'ownerName' }>
  | { readonly about: 'wholeVision'; readonly became: 'added' | 'changed' | 'removed' }
type StageLedgerEntry = {
  readonly kind: LedgerEntry['kind']
  /** Of the activity; empty for the plan as a whole. */
  readonly title: string
  readonly lines: readonly StageLine[]
}

/** What fills the wall, by what the facilitator is at. */
export type StageContent =
  | { readonly kind: 'none'; readonly waiting: StageWaiting | null }
  | {
      readonly kind: 'board'
      readonly step: StageStep
      readonly second: SecondField | null
      readonly columns: readonly StageColumn[]
    }
  | {
      readonly kind: 'plan'
      /** The step of werksessie 1 that makes the plan. */
      readonly step: StageStep
      readonly months: readonly StageMonth[]
      readonly unplanned: readonly StageEntry[]
      readonly kinds: StageKindCounts
      /** The cards that can still be placed, by their text or the name of their cluster. */
      readonly toPlace: readonly { readonly id: string; readonly text: string; readonly column: ColumnId }[]
    }
  | {
      readonly kind: 'overview'
      readonly schoolYear: number
      readonly months: readonly StageMonth[]
      readonly unplanned: readonly StageEntry[]
      readonly kinds: StageKindCounts
    }
  | {
      readonly kind: 'timeline'
      readonly schoolYear: number
      /** The part of the year in sight, in days from 1 August. */
      readonly sight: Extent
      readonly months: readonly (MonthOfYear & Extent)[]
      readonly holidays: readonly (Extent & { readonly name: string })[]
      /** What else the school does. */
      readonly events: readonly (Extent & ToldEvent)[]
      readonly today: number | null
      readonly lanes: readonly StageLane[]
      readonly unplanned: number
    }
  | { readonly kind: 'activity'; readonly activity: StageSheet }
  | {
      readonly kind: 'closing'
      readonly step: StageStep
      /** The cards on each board, and what the group thinks of what it does now. */
      readonly boards: readonly { readonly board: BoardKind; readonly title: string; readonly cards: number }[]
      readonly appraised: Readonly<Record<Appraisal, number>>
      readonly kinds: StageKindCounts
      /** How many months have an activity. */
      readonly months: number
      /** What is still to be done. */
      readonly agreements: readonly StageAgreement[]
      readonly gaps: readonly StageGap[]
      readonly open: readonly { readonly id: string; readonly text: string }[]
      /** The day of werksessie 2. */
      readonly nextDate: string | null
    }
  | {
      /** The beginning of werksessie 2: the year as it stands, what was agreed, and what changed since the sketch. */
      readonly kind: 'recap'
      readonly step: StageStep | null
      readonly school: string
      readonly schoolYear: number
      readonly kinds: StageKindCounts
      readonly months: readonly { readonly month: number; readonly titles: readonly string[] }[]
      readonly agreements: readonly StageAgreement[]
      readonly changes: readonly { readonly title: string; readonly kind: Exclude<LedgerEntry['kind'], 'plan'> }[]
    }
  | {
      /** Giving days: the activity in hand in its month, and how many wait for a day. */
      readonly kind: 'timing'
      readonly step: StageStep | null
      readonly waiting: number
      readonly activity: { readonly id: string; readonly title: string; readonly moment: string | null } | null
      readonly month: Extract<StageContent, { kind: 'timeline' }> | null
    }
  | {
      readonly kind: 'agreements'
      readonly step: StageStep | null
      /** What is still to be done. */
      readonly agreements: readonly StageAgreement[]
      /** What is still on the parking lot. */
      readonly open: readonly { readonly id: string; readonly text: string }[]
      /** The day on which school and facilitator speak again. */
      readonly nextDate: string | null
    }
  | {
      /** What the group looks at before it seals the plan. */
      readonly kind: 'sealing'
      readonly step: StageStep | null
      readonly count: number
      readonly undecided: number
      readonly gaps: readonly StageGap[]
      /** The activities that the group put off. */
      readonly later: readonly string[]
      readonly agreements: readonly StageAgreement[]
      readonly nextDate: string | null
      /** How many are present. */
      readonly present: number
      readonly roles: readonly StageRole[]
      /** How they are called: only when the facilitator wants it so. */
      readonly names: readonly string[]
    }
  | {
      /** The plan is sealed. */
      readonly kind: 'sealed'
      readonly school: string
      readonly schoolYear: number
      readonly number: number
      readonly date: string
      readonly code: string
      readonly count: number
    }
  | {
      readonly kind: 'ledger'
      readonly since: StageVersion
      /** The version that it is told until; null for the plan of now. */
      readonly until: StageVersion | null
      readonly entries: readonly StageLedgerEntry[]
    }
  | (StagePlace & {
      readonly kind: 'review'
      readonly activity: StageSheet | null
      /** What was decided about just before: the wall shows that land first. */
      readonly decided: StageSheet | null
      readonly tally: StageTally
      /** The title of what is decided about after this. */
      readonly next: string | null
    })
  | (StagePlace & { readonly kind: 'said'; readonly title: string; readonly cards: readonly StageSaid[] })

/** An agreement as the wall shows it. */
export function stageAgreement({ what, who, before, done }: Agreement): StageAgreement {
  return { what, who, before, done }
}

/** A card as the wall shows it. */
export function stageCard(card: Card, second: SecondField | null): StageCard {
  return { kind: 'card', id: card.id, text: card.text, second: second ? card[second] : '', dots: card.dots }
}
