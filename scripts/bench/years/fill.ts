import { openStore } from '#main/store/store.ts'
import { Workspace } from '#main/workspace/workspace.ts'
import { emptyDocument, type TrajectDocument } from '#shared/records.ts'
import { said } from '../said.ts'

/** What was made: the trajecten, and how many bytes the questions were that made them, as JSON. */
export type Filled = { readonly trajectIds: readonly string[]; readonly asked: number }

/** Most of what one sees at a time: as much work as a full werksessie and its plan. */
const most = { cards: 60, activities: 25 } as const

/**
 * Works on two trajecten until `n` commands are on disk, half of them in each. The work is that of years on plans that
 * do not grow: cards and activities are changed, moved, taken back, removed and added, clocks run and notes are typed.
 */
export function fill(folder: string, n: number): Filled {
  const store = openStore(folder)
  if (!store.ok) throw new Error(store.error.code)
  let ids = 0
  const workspace = new Workspace(store.value, {
    id: () => {
      ids += 1
      return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
    },
    now: () => new Date(Date.UTC(2026, 8, 1) + ids * 60_000).toISOString(),
  })
  let written = 0
  let asked = 0
  workspace.onPatched(() => {
    written += 1
  })
  const trajectIds = ['De Meting', 'De Brug'].map((school) => {
    const end = written + n / 2
    const input = { school, place: 'Utrecht', schoolType: 'vmbo', region: 'midden', schoolYear: 2026 }
    const made = workspace.create(input)
    if (!made.ok) throw new Error(made.error.code)
    const { trajectId } = made.value
    for (let turn = 0; written < end; turn += 1) {
      const opened = workspace.document(trajectId)
      asked += turnOf(workspace, trajectId, opened.ok ? opened.value : emptyDocument, turn)
    }
    return trajectId
  })
  workspace.close()
  return { trajectIds, asked }
}

/** One thing that is done; gives how many bytes it was to ask it. */
function turnOf(workspace: Workspace, trajectId: string, document: TrajectDocument, turn: number): number {
  const slot = turn % 20
  if (slot === 18) workspace.undo(trajectId)
  else if (slot === 19) workspace.redo(trajectId)
  else {
    const { command, input } = askedAt(document, turn, slot)
    workspace.execute(trajectId, command, input)
    return JSON.stringify({ command, input }).length
  }
  return '{"command":"undo"}'.length
}

/** What is asked in a turn: the same for the same document and turn. */
function askedAt(
  document: TrajectDocument,
  turn: number,
  slot: number,
): { readonly command: string; readonly input: object } {
  const block = Math.floor(turn / 20)
  const text = `${turn}. ${said[turn % said.length]}`
  const nth = <T>(records: ReadonlyMap<string, T>, number: number) => [...records.values()][number % records.size]
  const step = [...document.step.values()].find(({ board }) => board === 'thoughts')
  const stepId = step?.id ?? ''
  const card = nth(document.card, turn * 7)
  const activity = nth(document.activity, turn * 3)
  const column = (['thoughts', 'expectations', 'wishes'] as const)[turn % 3] ?? 'thoughts'
  if (document.card.size < 2 || (slot === 0 && document.card.size < most.cards)) {
    return { command: 'card.add', input: { stepId, column, cards: [{ text }] } }
  }
  if (slot === 0) return { command: 'card.remove', input: { ids: [card?.id] } }
  if (slot < 5) return { command: 'card.edit', input: { id: card?.id, text, intention: '', goal: '' } }
  if (slot < 8) {
    return { command: 'card.move', input: { ids: [card?.id], stepId, column, beforeId: null, clusterId: null } }
  }
  if (slot < 10) return { command: 'card.dot', input: { ids: [card?.id], change: slot === 8 ? 1 : -1 } }
  if (slot < 13 && document.activity.size < most.activities) {
    return { command: 'activity.add', input: { title: text, kind: 'new', moment: '2026-11' } }
  }
  if (slot < 12) return { command: 'activity.edit', input: { id: activity?.id, goal: text } }
  if (slot === 12) {
    return {
      command: 'activity.edit',
      input: { id: activity?.id, moment: `2027-0${1 + (turn % 7)}`, minutes: turn % 90 },
    }
  }
  if (slot < 17) return { command: 'note.set', input: { stepId, text: noteAfter(block, slot - 13) } }
  return { command: block % 2 === 0 ? 'timer.start' : 'timer.pause', input: { stepId } }
}

/** A note of ten lines that is typed in forty pauses, and then begun anew. */
function noteAfter(block: number, pause: number): string {
  const words = (block % 10) * 4 + pause + 1
  return Array.from({ length: words }, (_, index) => `${block - (block % 10)} ouders willen eerder iets horen ${index}`)
    .join('. ')
    .slice(0, 2000)
}
