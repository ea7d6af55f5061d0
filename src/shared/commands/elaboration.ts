import { z } from 'zod'
import { message } from '../message.ts'
import { limits } from '../records.ts'
import { ok } from '../result.ts'
import { elaborationOf } from '../rules/plan/plan.ts'
import { lineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankBefore, ranksBefore } from './ranks.ts'

/** The commands about the checklist of an activity. */
export const elaborationCommands = {
  /** Adds lines to the checklist of an activity, behind those that are there. */
  'elaboration.add': command({
    input: z.object({ activityId: z.string(), texts: z.array(lineInput(limits.goal)).min(1).max(100) }),
    needs: { activity: 'activityId' },
    label: ({ texts }) => message('did.elaboration.add', { text: shorten(texts[0] ?? ''), count: texts.length }),
    run(document, { activityId, texts }, { id }) {
      const draft = new Draft(document)
      const ranks = ranksBefore(elaborationOf(document, activityId), null, texts.length)
      for (const [index, text] of texts.entries()) {
        draft.put('elaboration', { id: id(), activityId, text, done: false, rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Ticks a line of the checklist, or words it otherwise. */
  'elaboration.edit': command({
    input: z.object({ id: z.string(), text: lineInput(limits.goal).optional(), done: z.boolean().optional() }),
    needs: { elaboration: 'id' },
    label: ({ elaboration, done }) =>
      message(done === undefined ? 'did.elaboration.edit' : done ? 'did.elaboration.tick' : 'did.elaboration.untick', {
        text: shorten(elaboration.text),
      }),
    run(document, { id, text, done }, { elaboration: line }) {
      const draft = new Draft(document)
      draft.update('elaboration', id, { text: text ?? line.text, done: done ?? line.done })
      return ok(draft.patch())
    },
  }),

  /** Puts a line of the checklist before another one of the same activity; at the end when that is null. */
  'elaboration.move': command({
    input: z.object({ id: z.string(), beforeId: z.string().nullable() }),
    needs: { elaboration: 'id' },
    label: ({ elaboration }) => message('did.elaboration.move', { text: shorten(elaboration.text) }),
    run(document, { id, beforeId }, { elaboration: line }) {
      if (beforeId === id) return ok([])
      const draft = new Draft(document)
      draft.update('elaboration', id, { rank: rankBefore(elaborationOf(document, line.activityId), id, beforeId) })
      return ok(draft.patch())
    },
  }),

  /** Takes a line off the checklist. */
  'elaboration.remove': command({
    input: z.object({ id: z.string() }),
    needs: { elaboration: 'id' },
    label: ({ elaboration }) => message('did.elaboration.remove', { text: shorten(elaboration.text) }),
    run(document, { id }) {
      const draft = new Draft(document)
      draft.remove('elaboration', id)
      return ok(draft.patch())
    },
  }),
} as const
