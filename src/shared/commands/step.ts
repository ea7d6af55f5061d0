import { z } from 'zod'
import { message } from '../message.ts'
import { limits, type Step, type TrajectDocument } from '../records.ts'
import { fail, ok } from '../result.ts'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { rankBefore, ranksBefore } from './ranks.ts'

const minutes = z.int().min(0).max(limits.minutes)

/** What a label calls a step: its own title in quotes, or its number while it has the usual name. */
function named({ document, step }: { readonly document: TrajectDocument; readonly step: Step }) {
  const number = stepsOf(document, step.sessionId).findIndex((each) => each.id === step.id) + 1
  return { title: step.title ? `"${shorten(step.title)}"` : String(number) }
}

/** Whether a step is the only one of its session that is not skipped. */
function isLast(document: TrajectDocument, step: Step): boolean {
  return !step.skipped && stepsOf(document, step.sessionId).every((each) => each.id === step.id || each.skipped)
}

/** The commands about the steps of a werksessie. */
export const stepCommands = {
  /** Adds a step of the facilitator's own to werksessie 1, with a board of one column, before another step or last. */
  'step.add': command({
    input: z.object({ title: lineInput(limits.name), minutes, beforeId: z.string().nullable() }),
    label: ({ title }) => message('did.step.add', { title: shorten(title) }),
    run(document, { title, minutes: planned, beforeId }, { id }) {
      const session = sessionOf(document, 'werksessie1')
      if (!session) return fail('record.gone')
      const [rank = ''] = ranksBefore(stepsOf(document, session.id), beforeId, 1)
      const draft = new Draft(document)
      draft.put('step', {
        id: id(),
        sessionId: session.id,
        board: 'open',
        rank,
        title,
        minutes: planned,
        skipped: false,
      })
      return ok(draft.patch())
    },
  }),

  /** Renames, times or skips a step. An empty title is the usual one again. */
  'step.edit': command({
    input: z.object({
      id: z.string(),
      title: optionalLineInput(limits.name).optional(),
      minutes: minutes.optional(),
      skipped: z.boolean().optional(),
    }),
    needs: { step: 'id' },
    label: (about) => message('did.step.edit', named(about)),
    run(document, { id, title, minutes: planned, skipped }, { step }) {
      // A step of the facilitator's own has no usual name to fall back on.
      if (step.board === 'open' && title === '') return fail('text.empty')
      if (skipped && isLast(document, step)) return fail('step.last')
      const draft = new Draft(document)
      draft.update('step', id, {
        title: title ?? step.title,
        minutes: planned ?? step.minutes,
        skipped: skipped ?? step.skipped,
      })
      return ok(draft.patch())
    },
  }),

  /** Puts a step before another, or last. */
  'step.move': command({
    input: z.object({ id: z.string(), beforeId: z.string().nullable() }),
    needs: { step: 'id' },
    label: (about) => message('did.step.move', named(about)),
    run(document, { id, beforeId }, { step }) {
      const all = stepsOf(document, step.sessionId)
      const next = all[all.findIndex((each) => each.id === id) + 1]?.id ?? null
      if (beforeId === id || beforeId === next) return ok([])
      const draft = new Draft(document)
      draft.update('step', id, { rank: rankBefore(all, id, beforeId) })
      return ok(draft.patch())
    },
  }),

  /** Removes a step of the facilitator's own, as long as no card lies on it. */
  'step.remove': command({
    input: z.object({ id: z.string() }),
    needs: { step: 'id' },
    label: (about) => message('did.step.remove', named(about)),
    run(document, { id }, { step }) {
      if (step.board !== 'open') return fail('step.usual')
      for (const card of document.card.values()) if (card.stepId === id) return fail('step.notEmpty')
      if (isLast(document, step)) return fail('step.last')
      const draft = new Draft(document)
      draft.remove('step', id)
      return ok(draft.patch())
    },
  }),
} as const
