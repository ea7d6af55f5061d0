import { z } from 'zod'

/** How a change came about. An `aside` is no work of the group (a clock, a private note): undo passes it by. */
export const historyKinds = ['do', 'undo', 'redo', 'aside'] as const

/** One line of a traject's history, without its patch. `of` is the revision that an undo or redo is about. */
export const historyLine = z.object({
  revision: z.int().positive(),
  kind: z.enum(historyKinds),
  of: z.int().positive().nullable(),
  command: z.string(),
  label: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  at: z.iso.datetime(),
})
export type HistoryLine = Readonly<z.infer<typeof historyLine>>

/** Something that can be taken back or done again: the revision that did it, and the one whose patch is to be inverted. */
export type HistoryEntry = { readonly of: number; readonly at: number }

/** What can be taken back and what can be done again, oldest first. */
export type HistoryStacks = { readonly undo: readonly HistoryEntry[]; readonly redo: readonly HistoryEntry[] }

export const emptyStacks: HistoryStacks = { undo: [], redo: [] }

/** The stacks after one more line. History itself only grows: an undo is a line too. An aside leaves them as they are. */
export function advance(stacks: HistoryStacks, line: Pick<HistoryLine, 'kind' | 'revision' | 'of'>): HistoryStacks {
  const entry = { of: line.of ?? line.revision, at: line.revision }
  const without = (entries: readonly HistoryEntry[]) => entries.filter(({ of }) => of !== entry.of)
  switch (line.kind) {
    case 'do':
      return { undo: [...stacks.undo, entry], redo: [] }
    case 'undo':
      return { undo: without(stacks.undo), redo: [...stacks.redo, entry] }
    case 'redo':
      return { undo: [...stacks.undo, entry], redo: without(stacks.redo) }
    case 'aside':
      return stacks
  }
}
