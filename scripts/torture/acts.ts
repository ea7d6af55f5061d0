import type { DraftChanges, Patched } from '#shared/contract.ts'
import { emptyDocument } from '#shared/records.ts'
import { assertNever, type Result } from '#shared/result.ts'
import type { IdeaToKeep, OwnEntry } from '#shared/rules/library/library.ts'
import { askedOf, begin } from '#shared/testing/gestures.ts'
import type { Gesture } from '#shared/testing/hand.ts'
import type { Workspace } from '../../src/main/workspace/workspace.ts'
import { type Dice, diceOf, pick, roll } from './dice.ts'

/** One thing that a window asks of the workspace. */
export type Act =
  | { readonly kind: 'create'; readonly input: unknown }
  | { readonly kind: 'execute'; readonly trajectId: string; readonly command: string; readonly input: unknown }
  | { readonly kind: 'undo' | 'redo' | 'remove'; readonly trajectId: string }
  | { readonly kind: 'drafts'; readonly trajectId: string | null; readonly changes: DraftChanges }
  | { readonly kind: 'library'; readonly put: readonly IdeaToKeep[]; readonly remove: readonly string[] }

/** What came back: why it was refused, what the windows were told, and the own ideas that were kept. */
export type Answer = {
  readonly refused: string | null
  readonly told: readonly Pick<Patched, 'trajectId' | 'revision' | 'kind' | 'label' | 'patch'>[]
  readonly kept: readonly OwnEntry[]
}

/** No more than this many trajecten at once: then one is removed before another begins. */
const mostTrajecten = 3

/**
 * What people do in act `number` of a seed: one of the gestures, on any traject, with undo, redo, typing and own ideas
 * in between.
 */
export function actOf(seed: number, number: number, gestures: readonly Gesture[], workspace: Workspace): Act {
  const dice = diceOf(seed, number)
  const trajecten = workspace
    .list()
    .map(({ id }) => id)
    .sort()
  if (trajecten.length === 0) return { kind: 'create', input: begin.input }
  const trajectId = pick(dice, trajecten)
  const sort = roll(dice, 100)
  if (sort < 12) return { kind: 'undo', trajectId }
  if (sort < 18) return { kind: 'redo', trajectId }
  if (sort < 26) return { kind: 'drafts', trajectId: roll(dice, 4) === 0 ? null : trajectId, changes: typing(dice) }
  if (sort < 30) return libraryChange(dice, workspace)
  if (sort === 30) return { kind: 'create', input: begin.input }
  if (sort === 31 && trajecten.length > 1) return { kind: 'remove', trajectId }
  if (trajecten.length > mostTrajecten) return { kind: 'remove', trajectId }
  const opened = workspace.document(trajectId)
  return { kind: 'execute', trajectId, ...askedOf(opened.ok ? opened.value : emptyDocument, pick(dice, gestures)) }
}

/** Half a sentence in one of the fields, or a field that was sent. */
function typing(dice: Dice): DraftChanges {
  const field = pick(dice, ['capture', 'goal', 'title', 'note'])
  return { [field]: roll(dice, 3) === 0 ? null : `Ouders willen graag weten ${'wat '.repeat(roll(dice, 40))}` }
}

function libraryChange(dice: Dice, workspace: Workspace): Act {
  const own = workspace.library.list().flatMap(({ id, own: isOwn }) => (isOwn ? [id] : []))
  if (own.length > 0 && roll(dice, 3) === 0) return { kind: 'library', put: [], remove: [pick(dice, own.sort())] }
  const idea = {
    id: own.length > 0 && roll(dice, 2) === 0 ? pick(dice, own.sort()) : null,
    name: `Oefengesprek ${roll(dice, 1_000_000)}`,
    targetGroup: 'Leerjaar 2',
    schoolTypes: [],
    goal: 'Thuis verder praten',
    roles: ['parent', 'pupil'] as const,
    tools: [{ name: 'Gesprekskaarten', source: 'De kast in de personeelskamer' }],
    period: '',
    months: [],
    duration: '',
    source: 'Eigen idee',
    address: '',
    stated: {},
    own: true,
  } as const
  return {
    kind: 'library',
    put: [{ ...idea, schoolTypes: [], roles: [...idea.roles], months: [], tools: [...idea.tools] }],
    remove: [],
  }
}

/** Does an act, and tells what came back. */
export function perform(act: Act, workspace: Workspace): Answer {
  const told: Patched[] = []
  const stopListening = workspace.onPatched((patched) => told.push(patched))
  const { result, kept } = performed(act, workspace)
  stopListening()
  return {
    refused: result.ok ? null : result.error.code,
    told: told.map(({ trajectId, revision, kind, label, patch }) => ({ trajectId, revision, kind, label, patch })),
    kept,
  }
}

function performed(
  act: Act,
  workspace: Workspace,
): { readonly result: Result<unknown>; readonly kept: readonly OwnEntry[] } {
  const withoutIdeas = (result: Result<unknown>) => ({ result, kept: [] })
  switch (act.kind) {
    case 'create':
      return withoutIdeas(workspace.create(act.input))
    case 'execute':
      return withoutIdeas(workspace.execute(act.trajectId, act.command, act.input))
    case 'undo':
      return withoutIdeas(workspace.undo(act.trajectId))
    case 'redo':
      return withoutIdeas(workspace.redo(act.trajectId))
    case 'remove':
      return withoutIdeas(workspace.remove(act.trajectId))
    case 'drafts':
      return withoutIdeas(workspace.keepDrafts(act.trajectId, act.changes))
    case 'library': {
      const result = workspace.library.change(act.put, act.remove)
      return { result, kept: result.ok ? result.value : [] }
    }
    default:
      return assertNever(act)
  }
}
