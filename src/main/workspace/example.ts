import { z } from 'zod'
import example from '#resources/example.json' with { type: 'json' }
import type { Context } from '#shared/commands/command.ts'
import { type CommandName, decide, type InputOf } from '#shared/commands/index.ts'
import { apply, type Patch } from '#shared/patch.ts'
import {
  activityKinds,
  type BoardKind,
  type ColumnId,
  emptyDocument,
  recurrence,
  regions,
  schoolEventKinds,
  schoolTypes,
  type TableName,
  type TrajectDocument,
} from '#shared/records.ts'
import { boards, followerOf, sessionOf, stepsOf } from '#shared/rules/board/boards.ts'

const card = z.strictObject({
  /** The name by which an activity says that it came from this card. */
  ref: z.string().min(1),
  /** The card under Verbeteren that this one says how to improve. */
  improves: z.string().optional(),
  text: z.string(),
  intention: z.string().optional(),
  goal: z.string().optional(),
})

const planned = {
  moment: z.string().nullable(),
  /** What each role does, by its key, or by its name when it is one of the school. */
  who: z.record(z.string(), z.string()),
  tools: z.array(z.union([z.string(), z.strictObject({ name: z.string(), source: z.string() })])),
  /** The names of its target groups. */
  for: z.array(z.string()).default([]),
  place: z.string().optional(),
  /** Roles, likewise. */
  owners: z.array(z.string()).optional(),
  hours: z.number().optional(),
  euros: z.number().optional(),
  recurrence: recurrence.optional(),
  /** The title of the activity that comes before it. */
  buildsOn: z.string().optional(),
  elaboration: z.array(z.string()).default([]),
}
const activity = z.union([
  z.strictObject({ from: z.string(), title: z.string(), goal: z.string().optional(), ...planned }),
  z.strictObject({ title: z.string(), kind: z.enum(activityKinds), goal: z.string(), ...planned }),
])

function columnsOf(board: BoardKind) {
  return z.partialRecord(z.enum(boards[board].columns), z.array(card))
}

/** How `resources/example.json` is written: by people, for people. */
const exampleSchema = z.strictObject({
  about: z.string(),
  traject: z.strictObject({
    school: z.string(),
    place: z.string(),
    schoolType: z.enum(schoolTypes),
    region: z.enum(regions),
    schoolYear: z.int(),
  }),
  /** Its paragraphs. */
  vision: z.array(z.string()),
  /** What the school sets aside in a year. */
  resources: z.strictObject({ hours: z.number(), euros: z.number() }),
  targetGroups: z.array(z.string()),
  /** The roles that the school names itself. */
  ownRoles: z.array(z.string()),
  /** What else the school has in its year. */
  schoolEvents: z.array(
    z.strictObject({ kind: z.enum(schoolEventKinds), name: z.string(), first: z.string(), last: z.string() }),
  ),
  boards: z.strictObject({ thoughts: columnsOf('thoughts'), now: columnsOf('now'), next: columnsOf('next') }),
  activities: z.array(activity),
  /** What the group agrees in werksessie 1 to do itself. */
  agreements: z.array(z.strictObject({ what: z.string(), who: z.string(), before: z.string().nullable() })),
})

/**
 * The example traject, made with the commands that a facilitator would use, so that it obeys the same rules.
 * Throws when the file is wrong or a command refuses: that is a mistake in the app.
 */
export function exampleDocument(context: Context): TrajectDocument {
  const {
    traject,
    vision,
    resources,
    targetGroups,
    ownRoles,
    schoolEvents,
    boards: written,
    activities,
    agreements,
  } = exampleSchema.parse(example)
  let document = emptyDocument

  function run<N extends CommandName>(name: N, input: InputOf<N>): Patch {
    const decided = decide(document, name, input, context)
    if (!decided.ok) throw new Error(`the example is refused at ${name}: ${JSON.stringify(decided.error)}`)
    document = apply(document, decided.value.patch)
    return decided.value.patch
  }

  run('traject.create', traject)
  run('vision.set', { vision: vision.join('\n\n') })
  run('resources.set', { minutes: minutesIn(resources.hours), cents: centsIn(resources.euros) })
  run('schoolEvents.add', { events: schoolEvents })
  const groups = new Map(
    idsIn(run('targetGroup.add', { names: targetGroups }), 'targetGroup').map((id, index) => [targetGroups[index], id]),
  )
  const own = new Map(
    idsIn(run('ownRole.add', { names: ownRoles }), 'ownRole').map((id, index) => [ownRoles[index], id]),
  )
  const roleIn = (written: string) => own.get(written) ?? written
  const session = sessionOf(document, 'werksessie1')
  const steps = new Map(stepsOf(document, session?.id ?? '').map((step) => [step.board, step.id]))

  const cardIds = new Map<string, string>()
  for (const board of Object.keys(written) as (keyof typeof written)[]) {
    for (const [column, cards] of Object.entries(written[board])) {
      const own = cards.filter(({ improves }) => improves === undefined)
      if (own.length > 0) {
        const added = run('card.add', { stepId: steps.get(board) ?? '', column: column as ColumnId, cards: own })
        for (const [index, id] of idsIn(added, 'card').entries()) {
          const ref = own[index]?.ref
          if (ref) cardIds.set(ref, id)
        }
      }
      // What is to be improved arrived by itself: the group only says how.
      for (const { ref, improves, text, goal = '' } of cards) {
        if (improves === undefined) continue
        const arrived = followerOf(document, cardIds.get(improves) ?? improves)
        if (!arrived) throw new Error(`the example improves ${improves}, which is not under Verbeteren`)
        run('card.edit', { id: arrived.id, text, intention: arrived.intention, goal })
        cardIds.set(ref, arrived.id)
      }
    }
  }

  const activityIds = new Map<string, string>()
  for (const { title, goal, moment, who, tools, elaboration, ...source } of activities) {
    const added =
      'from' in source
        ? run('activity.fromCards', { cardIds: [cardIds.get(source.from) ?? source.from], moment })
        : run('activity.add', { title, kind: source.kind, moment })
    const [id = ''] = idsIn(added, 'activity')
    activityIds.set(title, id)
    run('activity.edit', {
      id,
      title,
      goal,
      recurrence: source.recurrence,
      place: source.place,
      owners: source.owners?.map((role) => ({ role: roleIn(role) })),
      minutes: source.hours === undefined ? undefined : minutesIn(source.hours),
      cents: source.euros === undefined ? undefined : centsIn(source.euros),
      targetGroupIds: source.for.map((name) => groups.get(name) ?? name),
      // What an activity builds on is written above it.
      buildsOnId: source.buildsOn && (activityIds.get(source.buildsOn) ?? source.buildsOn),
    })
    for (const [role, part] of Object.entries(who)) {
      run('participation.set', { activityId: id, role: roleIn(role), part })
    }
    for (const tool of tools) {
      run('tool.add', { activityId: id, ...(typeof tool === 'string' ? { name: tool } : tool) })
    }
    if (elaboration.length > 0) run('elaboration.add', { activityId: id, texts: elaboration })
  }
  for (const agreement of agreements) run('agreement.add', { sessionId: session?.id ?? '', ...agreement })
  return document
}

function minutesIn(hours: number): number {
  return Math.round(hours * 60)
}

function centsIn(euros: number): number {
  return Math.round(euros * 100)
}

function idsIn(patch: Patch, table: TableName): readonly string[] {
  return patch.filter((change) => change.table === table).map((change) => change.id)
}
