import type { CommandName } from '../commands/index.ts'
import {
  activityKinds,
  activityStatuses,
  type ColumnId,
  columnIds,
  ordinals,
  type Recurrence,
  regions,
  roles,
  schoolTypes,
  type TrajectDocument,
  trajectOf,
  weekdays,
} from '../records.ts'
import { boards, itemsIn } from '../rules/board/boards.ts'
import type { ActivityFields } from '../rules/plan/activityFields.ts'
import type { OwnerInput } from '../rules/plan/owners.ts'

/** Something a person does, before it is known to which records: the dice pick those from the document of that moment. */
export type Gesture = {
  readonly command: CommandName
  readonly dice: readonly number[]
  readonly texts: readonly string[]
  /** What goes wrong on the way: nothing mostly, else a wrong shape or a command that does not exist. */
  readonly slip: 'none' | 'shape' | 'command'
}

/** A column of a step. */
export type ColumnOf = { readonly stepId: string; readonly column: ColumnId }

/** Draws from the dice of a gesture, round and round. */
export class Hand {
  readonly #gesture: Gesture
  #die = 0
  #text = 0

  constructor(of: Gesture) {
    this.#gesture = of
  }

  roll(sides: number): number {
    const value = this.#gesture.dice[this.#die % this.#gesture.dice.length] ?? 0
    this.#die += 1
    return value % sides
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[], otherwise: T): T {
    return list.length === 0 ? otherwise : (list[this.roll(list.length)] ?? otherwise)
  }

  /** The id of a record; now and then of one that is not there. */
  id(records: ReadonlyMap<string, unknown>): string {
    return this.roll(24) === 23 ? 'al-weg' : this.pick([...records.keys()], 'al-weg')
  }

  ids(records: ReadonlyMap<string, unknown>): string[] {
    return Array.from({ length: 1 + this.roll(3) }, () => this.id(records))
  }

  text(): string {
    this.#text += 1
    return this.#gesture.texts[this.#text % this.#gesture.texts.length] ?? ''
  }

  moment(document: TrajectDocument): string | null {
    const year = trajectOf(document)?.schoolYear ?? 2026
    return this.pick(
      [
        null,
        `${year}-11`,
        `${year + 1}-02`,
        `${year}-W46`,
        `${year}-W53`,
        `${year}-11-10`,
        `${year + 1}-03-09T19:30`,
        `${year + 1}-03-09T19:30/21:00`,
        `${year}-10-05/${year}-10-09`,
        `${year + 1}-02-31`,
        `${year + 2}-01`,
      ],
      null,
    )
  }

  recurrence(document: TrajectDocument): Recurrence | null {
    const year = trajectOf(document)?.schoolYear ?? 2026
    const common = {
      until: this.pick([null, null, `${year + 1}-03-31`, `${year}-09-01`], null),
      skipsHolidays: this.roll(2) === 0,
      except: this.roll(3) === 0 ? [`${year}-12-01`] : [],
    }
    return this.pick<Recurrence | null>(
      [
        null,
        { kind: 'weekly', interval: 1 + this.roll(3), ...common },
        { kind: 'monthly', ordinal: this.pick(ordinals, 1), weekday: this.pick(weekdays, 2), ...common },
        { kind: 'term', of: this.roll(2) === 0 ? 'period' : 'trimester', ...common },
      ],
      null,
    )
  }

  /** A role by its key: one that every school has, or one of the school. */
  role(document: TrajectDocument): string {
    return document.ownRole.size > 0 && this.roll(3) === 0 ? this.id(document.ownRole) : this.pick(roles, 'parent')
  }

  owner(document: TrajectDocument): OwnerInput {
    return this.roll(2) === 0 ? { personId: this.id(document.person) } : { role: this.role(document) }
  }

  /** A few things to say of an activity at once. */
  fields(document: TrajectDocument): ActivityFields {
    const all: readonly ActivityFields[] = [
      { title: this.text() },
      { goal: this.text() },
      { kind: this.pick(activityKinds, 'new') },
      { moment: this.moment(document) },
      { moment: this.moment(document), recurrence: this.recurrence(document) },
      { recurrence: this.recurrence(document) },
      { owners: Array.from({ length: this.roll(4) }, () => this.owner(document)) },
      { place: this.text() },
      { minutes: this.pick([null, 0, 90, -5], null) },
      { cents: this.pick([null, 0, 12_500, 0.5], null) },
      { status: this.pick(activityStatuses, 'planned') },
      { buildsOnId: this.roll(4) === 0 ? null : this.id(document.activity) },
      { targetGroupIds: this.roll(4) === 0 ? [] : [this.id(document.targetGroup)] },
      { parts: { [this.role(document)]: this.roll(3) === 0 ? null : this.text() } },
      { tools: Array.from({ length: this.roll(3) }, () => this.text()) },
    ]
    return Object.assign({}, ...Array.from({ length: 1 + this.roll(3) }, () => this.pick(all, {}))) as ActivityFields
  }

  /** A step by its id: most often one on which cards can lie. */
  stepId(document: TrajectDocument): string {
    const withCards = [...document.step.values()].filter((step) => boards[step.board].columns.length > 0)
    return this.roll(10) === 9 ? this.id(document.step) : (this.pick(withCards, withCards[0])?.id ?? 'al-weg')
  }

  /** A step that the facilitator added, most often: the only sort that goes away. */
  ownStepId(document: TrajectDocument): string {
    const own = [...document.step.values()].filter((step) => step.board === 'open').map((step) => step.id)
    return this.roll(6) === 5 || own.length === 0 ? this.id(document.step) : this.pick(own, 'al-weg')
  }

  place(document: TrajectDocument) {
    const stepId = this.stepId(document)
    const step = document.step.get(stepId)
    const fitting = step ? boards[step.board].columns : []
    return { stepId, column: this.pick(this.roll(16) === 15 ? columnIds : fitting, 'keep') }
  }

  /** A step for a clock or a note: any, and often one that may go away. */
  sideStepId(document: TrajectDocument): string {
    return this.roll(2) === 0 ? this.id(document.step) : this.ownStepId(document)
  }

  /** A step with a clock, most often the one that runs. */
  clockStepId(document: TrajectDocument): string {
    const timers = [...document.timer.values()]
    const running = timers.filter((timer) => timer.startedAt !== null)
    const stepIds = (this.roll(3) > 0 && running.length > 0 ? running : timers).map((timer) => timer.stepId)
    return this.roll(6) === 5 ? this.id(document.step) : this.pick(stepIds, 'al-weg')
  }

  /** What a dragged thing is dropped before: most often a card or cluster of that column. */
  beforeId(document: TrajectDocument, { stepId, column }: ColumnOf) {
    const items = itemsIn(document, stepId, column).map((item) => item.id)
    return this.roll(3) === 0 ? null : this.roll(5) === 0 ? this.id(document.card) : this.pick(items, 'al-weg')
  }

  school() {
    return {
      school: this.text(),
      place: this.text(),
      schoolType: this.pick(schoolTypes, 'vmbo'),
      region: this.pick(regions, 'noord'),
      schoolYear: this.pick([2026, 2026, 2026, 2025, 2050, 2019], 2026),
    }
  }
}
