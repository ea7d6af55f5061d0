import { apply } from '#shared/patch.ts'
import { emptyDocument, type TrajectDocument } from '#shared/records.ts'
import { assertNever } from '#shared/result.ts'
import type { Act, Answer } from './acts.ts'

/** A line of history as it was told to the windows. */
type ToldLine = Answer['told'][number]

/** A traject as it must be: what was told of it, what that makes, and how often one can go back and forth. */
type ExpectedTraject = {
  readonly document: TrajectDocument
  readonly lines: ReadonlyMap<number, ToldLine>
  readonly back: number
  readonly forth: number
}

const nothingYet: ExpectedTraject = { document: emptyDocument, lines: new Map(), back: 0, forth: 0 }

/** Everything that must be on disk, kept outside the process that gave the answers. It never changes in place. */
export type Expected = {
  readonly trajecten: ReadonlyMap<string, ExpectedTraject>
  readonly removed: ReadonlySet<string>
  /** Per traject (null: the list of them) what is typed, by field, as JSON. */
  readonly drafts: ReadonlyMap<string | null, ReadonlyMap<string, string>>
  /** The own ideas by their ids, as JSON. */
  readonly ideas: ReadonlyMap<string, string>
}

/** Before anything was asked. */
export const nothingExpected: Expected = {
  trajecten: new Map(),
  removed: new Set(),
  drafts: new Map(),
  ideas: new Map(),
}

/** What must be there after one more answer. */
export function afterAnswer(expected: Expected, act: Act, { refused, told, kept }: Answer): Expected {
  const next = { ...expected, trajecten: told.reduce(withLine, expected.trajecten) }
  if (refused !== null) return next
  switch (act.kind) {
    case 'create':
    case 'execute':
    case 'undo':
    case 'redo':
      return next
    case 'remove':
      return without(next, act.trajectId)
    case 'drafts':
      return withDrafts(next, act)
    case 'library': {
      const ideas = new Map(next.ideas)
      for (const id of act.remove) ideas.delete(id)
      for (const idea of kept) ideas.set(idea.id, inOrder(idea))
      return { ...next, ideas }
    }
    default:
      return assertNever(act)
  }
}

/** A value as text that is equal for equal values, whatever the order of their fields. */
export function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function withLine(trajecten: Expected['trajecten'], line: ToldLine): Expected['trajecten'] {
  const { document, lines, back, forth } = trajecten.get(line.trajectId) ?? nothingYet
  const traject: ExpectedTraject = {
    document: apply(document, line.patch),
    lines: new Map(lines).set(line.revision, line),
    ...steps(line.kind, back, forth),
  }
  return new Map(trajecten).set(line.trajectId, traject)
}

function steps(kind: ToldLine['kind'], back: number, forth: number): { readonly back: number; readonly forth: number } {
  switch (kind) {
    case 'do':
      return { back: back + 1, forth: 0 }
    case 'undo':
      return { back: back - 1, forth: forth + 1 }
    case 'redo':
      return { back: back + 1, forth: forth - 1 }
    case 'aside':
      return { back, forth }
    default:
      return assertNever(kind)
  }
}

function without(expected: Expected, trajectId: string): Expected {
  const trajecten = new Map(expected.trajecten)
  trajecten.delete(trajectId)
  const drafts = new Map(expected.drafts)
  drafts.delete(trajectId)
  return { ...expected, trajecten, drafts, removed: new Set(expected.removed).add(trajectId) }
}

function withDrafts(expected: Expected, { trajectId, changes }: Extract<Act, { kind: 'drafts' }>): Expected {
  const fields = new Map(expected.drafts.get(trajectId))
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) fields.delete(field)
    else fields.set(field, inOrder(value))
  }
  return { ...expected, drafts: new Map(expected.drafts).set(trajectId, fields) }
}
