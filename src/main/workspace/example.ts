import { z } from 'zod'
import example from '#resources/example.json' with { type: 'json' }
import type { Context } from '#shared/commands/command.ts'
import { type CommandName, decide, type InputOf } from '#shared/commands/index.ts'
import { apply, type Patch } from '#shared/patch.ts'
import {
  activityKinds,
  type BoardKind,
  type ColumnId,
  type Document,
  emptyDocument,
  regions,
  roles,
  schoolTypes,
  type TableName,
} from '#shared/records.ts'
import { boards, followerOf, sessionOf, stepsOf } from '#shared/rules/boards.ts'

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
  who: z.partialRecord(z.enum(roles), z.string()),
  tools: z.array(z.string()),
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
  boards: z.strictObject({ thoughts: columnsOf('thoughts'), now: columnsOf('now'), next: columnsOf('next') }),
  activities: z.array(activity),
})

/**
 * The example traject, made with the commands that a facilitator would use, so that it obeys the same rules.
 * Throws when the file is wrong or a command refuses: that is a mistake in the app.
 */
export function exampleDocument(context: Context): Document {
  const { traject, boards: written, activities } = exampleSchema.parse(example)
  let document = emptyDocument

  function run<N extends CommandName>(name: N, input: InputOf<N>): Patch {
    const decided = decide(document, name, input, context)
    if (!decided.ok) throw new Error(`the example is refused at ${name}: ${JSON.stringify(decided.error)}`)
    document = apply(document, decided.value.patch)
    return decided.value.patch
  }

  run('traject.create', traject)
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

  for (const { title, goal, moment, who, tools, ...source } of activities) {
    const added =
      'from' in source
        ? run('activity.fromCards', { cardIds: [cardIds.get(source.from) ?? source.from], moment })
        : run('activity.add', { title, kind: source.kind, moment })
    const [id = ''] = idsIn(added, 'activity')
    run('activity.edit', { id, title, ...(goal === undefined ? {} : { goal }) })
    for (const role of roles) {
      const part = who[role]
      if (part !== undefined) run('participation.set', { activityId: id, role, part })
    }
    for (const name of tools) run('tool.add', { activityId: id, name })
  }
  return document
}

function idsIn(patch: Patch, table: TableName): readonly string[] {
  return patch.filter((change) => change.table === table).map((change) => change.id)
}
