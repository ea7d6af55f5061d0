import { z } from 'zod'
import { message } from '../message.ts'
import type { TrajectDocument } from '../records.ts'
import { ok } from '../result.ts'
import { elapsedOf, timerOf } from '../rules/board/clock.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

/** A step without a clock gets one; the clock of a step as it is otherwise. */
function clockOf(document: TrajectDocument, stepId: string, id: () => string) {
  return timerOf(document, stepId) ?? { id: id(), stepId, startedAt: null, elapsed: 0 }
}

/** The commands about the clock of a step. */
export const timerCommands = {
  /** Lets the clock of a step run; only one runs at a time. */
  'timer.start': command({
    input: z.object({ stepId: z.string() }),
    needs: { step: 'stepId' },
    aside: true,
    label: () => message('did.timer'),
    run(document, { stepId }, { id, now }) {
      const at = now()
      const draft = new Draft(document)
      for (const timer of document.timer.values()) {
        if (timer.stepId === stepId || timer.startedAt === null) continue
        draft.update('timer', timer.id, { startedAt: null, elapsed: elapsedOf(timer, at) })
      }
      const clock = clockOf(document, stepId, id)
      draft.put('timer', { ...clock, startedAt: clock.startedAt ?? at })
      return ok(draft.patch())
    },
  }),

  /** Stops the clock of a step where it is. */
  'timer.pause': command({
    input: z.object({ stepId: z.string() }),
    aside: true,
    label: () => message('did.timer'),
    run(document, { stepId }, { now }) {
      const timer = timerOf(document, stepId)
      const draft = new Draft(document)
      if (timer) draft.update('timer', timer.id, { startedAt: null, elapsed: elapsedOf(timer, now()) })
      return ok(draft.patch())
    },
  }),

  /** Sets the clock of a step back to the beginning; it stands still. */
  'timer.reset': command({
    input: z.object({ stepId: z.string() }),
    aside: true,
    label: () => message('did.timer'),
    run(document, { stepId }) {
      const timer = timerOf(document, stepId)
      const draft = new Draft(document)
      if (timer) draft.update('timer', timer.id, { startedAt: null, elapsed: 0 })
      return ok(draft.patch())
    },
  }),
} as const
