import { z } from 'zod'

export const historyKinds = ['do', 'undo', 'redo'] as const

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

/** What can be taken back and what can be done again, oldest first: revisions of `do` lines. */
export type HistoryStacks = { readonly undo: readonly number[]; readonly redo: readonly number[] }

export const emptyStacks: HistoryStacks = { undo: [], redo: [] }

/** The stacks after one more line. History itself only grows: an undo is a line too. */
export function advance(stacks: HistoryStacks, line: Pick<HistoryLine, 'kind' | 'revision' | 'of'>): HistoryStacks {
  const of = line.of ?? line.revision
  switch (line.kind) {
    case 'do':
      return { undo: [...stacks.undo, line.revision], redo: [] }
    case 'undo':
      return { undo: stacks.undo.filter((revision) => revision !== of), redo: [...stacks.redo, of] }
    case 'redo':
      return { undo: [...stacks.undo, of], redo: stacks.redo.filter((revision) => revision !== of) }
  }
}
