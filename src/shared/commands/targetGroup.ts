import { z } from 'zod'
import { message } from '../message.ts'
import { limits } from '../records.ts'
import { fail, ok } from '../result.ts'
import { targetGroupsOf } from '../rules/plan/plan.ts'
import { foldedKey, lineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankBefore, ranksBefore } from './ranks.ts'

/** The commands about target groups. */
export const targetGroupCommands = {
  /** Names target groups that the plan is for, behind those that are there. Error: `targetGroup.exists`. */
  'targetGroup.add': command({
    input: z.object({ names: z.array(lineInput(limits.name)).min(1).max(50) }),
    label: ({ names }) => message('did.targetGroup.add', { name: shorten(names[0] ?? ''), count: names.length }),
    run(document, { names }, { id }) {
      const present = targetGroupsOf(document)
      const draft = new Draft(document)
      const ranks = ranksBefore(present, null, names.length)
      const taken = new Set(present.map(({ name }) => foldedKey(name)))
      for (const [index, name] of names.entries()) {
        if (taken.has(foldedKey(name))) return fail('targetGroup.exists', { name })
        taken.add(foldedKey(name))
        draft.put('targetGroup', { id: id(), name, rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Gives a target group another name. Error: `targetGroup.exists`. */
  'targetGroup.rename': command({
    input: z.object({ id: z.string(), name: lineInput(limits.name) }),
    needs: { targetGroup: 'id' },
    label: ({ name }) => message('did.targetGroup.rename', { name: shorten(name) }),
    run(document, { id, name }) {
      const others = targetGroupsOf(document).filter((group) => group.id !== id)
      if (others.some((group) => foldedKey(group.name) === foldedKey(name))) {
        return fail('targetGroup.exists', { name })
      }
      const draft = new Draft(document)
      draft.update('targetGroup', id, { name })
      return ok(draft.patch())
    },
  }),

  /** Puts a target group before another one; at the end when that is null. */
  'targetGroup.move': command({
    input: z.object({ id: z.string(), beforeId: z.string().nullable() }),
    needs: { targetGroup: 'id' },
    label: ({ targetGroup }) => message('did.targetGroup.move', { name: shorten(targetGroup.name) }),
    run(document, { id, beforeId }) {
      if (beforeId === id) return ok([])
      const draft = new Draft(document)
      draft.update('targetGroup', id, { rank: rankBefore(targetGroupsOf(document), id, beforeId) })
      return ok(draft.patch())
    },
  }),

  /** Takes a target group away; activities that were for it are for one group less. */
  'targetGroup.remove': command({
    input: z.object({ id: z.string() }),
    needs: { targetGroup: 'id' },
    label: ({ targetGroup }) => message('did.targetGroup.remove', { name: shorten(targetGroup.name) }),
    run(document, { id }) {
      const draft = new Draft(document)
      draft.remove('targetGroup', id)
      return ok(draft.patch())
    },
  }),
} as const
