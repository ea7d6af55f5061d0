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

/** What can be taken back and what can be done again after a line: the revisions whose patches are to be inverted. */
export type HistoryTops = { readonly undo: number | null; readonly redo: number | null }

/** Before anything was done. */
export const noTops: HistoryTops = { undo: null, redo: null }

/**
 * The tops of both piles after one more line. History itself only grows: an undo is a line too. An aside leaves them as
 * they are. What lies below the top of a pile was the top when its line was written: `before` gives the tops just before
 * an earlier line. So the piles need no memory of their own, however high they are.
 */
export function advance(
  tops: HistoryTops,
  { kind, revision }: Pick<HistoryLine, 'kind' | 'revision'>,
  before: (revision: number) => HistoryTops,
): HistoryTops {
  switch (kind) {
    case 'do':
      return { undo: revision, redo: null }
    case 'undo':
      return { undo: tops.undo === null ? null : before(tops.undo).undo, redo: revision }
    case 'redo':
      return { undo: revision, redo: tops.redo === null ? null : before(tops.redo).redo }
    case 'aside':
      return tops
  }
}

/** The tops after each line of a history from its beginning. */
export function topsOf(lines: Iterable<Pick<HistoryLine, 'kind' | 'revision'>>): ReadonlyMap<number, HistoryTops> {
  const after = new Map<number, HistoryTops>()
  let tops = noTops
  for (const line of lines) {
    tops = advance(tops, line, (revision) => after.get(revision - 1) ?? noTops)
    after.set(line.revision, tops)
  }
  return after
}

/** Where a history stands: its last revision, and the lines that undo and redo would take back. */
export type HistoryEnd = {
  readonly revision: number
  readonly undo: HistoryLine | null
  readonly redo: HistoryLine | null
}

/** The revision that first did what a line does, takes back or does again. */
export function stepOf(line: Pick<HistoryLine, 'revision' | 'of'>): number {
  return line.of ?? line.revision
}
