import { z } from 'zod'

/** A traject by name. */
const named = z.object({ trajectId: z.string(), school: z.string(), schoolYear: z.int() })

/** What of one traject is newer than a copy. */
const trajectLoss = named.extend({
  /** Whether the copy does not have this traject at all. */
  isWhole: z.boolean(),
  changes: z.int().nonnegative(),
  cards: z.int().nonnegative(),
  activities: z.int().nonnegative(),
})
export type TrajectLoss = Readonly<z.infer<typeof trajectLoss>>

/** What goes, and what comes back, when a copy is put in the place of what is there now. */
export const loss = z.object({
  trajecten: z.array(trajectLoss).readonly(),
  /** Own ideas of the gereedschapskist that the copy does not have. */
  ideas: z.int().nonnegative(),
  /** The trajecten that the copy has and that are not there now. */
  returning: z.array(named).readonly(),
  /** Whether what is there now cannot be read, so that nobody can tell. */
  isUnknown: z.boolean(),
})
export type Loss = Readonly<z.infer<typeof loss>>

/** A traject with the ids of what is in it. */
export type TrajectInside = z.infer<typeof named> & {
  readonly cards: ReadonlySet<string>
  readonly activities: ReadonlySet<string>
}
/** A traject as it is now; `changesSince` counts what was done to it after the copy. */
export type PresentTraject = TrajectInside & { readonly changesSince: number }

/** Compares what is there now with a copy. */
export function lossOf(
  present: { readonly trajecten: readonly PresentTraject[]; readonly ideas: ReadonlySet<string> },
  copy: { readonly trajecten: readonly TrajectInside[]; readonly ideas: ReadonlySet<string> },
): Loss {
  const copied = new Map(copy.trajecten.map((traject) => [traject.trajectId, traject]))
  const here = new Set(present.trajecten.map(({ trajectId }) => trajectId))
  return {
    trajecten: present.trajecten
      .map(({ cards, activities, changesSince, ...name }) => {
        const then = copied.get(name.trajectId)
        return {
          ...name,
          isWhole: then === undefined,
          changes: changesSince,
          cards: notIn(cards, then?.cards),
          activities: notIn(activities, then?.activities),
        }
      })
      .filter(({ isWhole, changes, cards, activities }) => isWhole || changes + cards + activities > 0),
    ideas: notIn(present.ideas, copy.ideas),
    returning: copy.trajecten
      .filter(({ trajectId }) => !here.has(trajectId))
      .map(({ trajectId, school, schoolYear }) => ({ trajectId, school, schoolYear })),
    isUnknown: false,
  }
}

/** What is said when nobody can tell what would go. */
export const unknownLoss: Loss = { trajecten: [], ideas: 0, returning: [], isUnknown: true }

function notIn(ids: ReadonlySet<string>, others: ReadonlySet<string> = new Set()): number {
  return [...ids].filter((id) => !others.has(id)).length
}
