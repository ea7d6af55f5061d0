import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { limits, regions, schoolTypes, schoolYears, sessionKinds, trajectOf } from '../records.ts'
import { fail, ok } from '../result.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { putUsualSteps } from './usualSteps.ts'

const outOfRange = 'schoolYear.outOfRange' satisfies ErrorCode

const fields = z.object({
  school: lineInput(limits.name),
  place: optionalLineInput(limits.name),
  schoolType: z.enum(schoolTypes),
  region: z.enum(regions),
  schoolYear: z.int(outOfRange).min(schoolYears.first, outOfRange).max(schoolYears.last, outOfRange),
})

/** The commands about a traject. */
export const trajectCommands = {
  /** Begins a traject, with both werksessies and their steps. */
  'traject.create': command({
    input: fields,
    label: ({ school }) => message('did.traject.create', { school: shorten(school) }),
    run(document, input, { trajectId, id, now }) {
      if (trajectOf(document)) return fail('traject.exists')
      const draft = new Draft(document)
      draft.put('traject', {
        id: trajectId,
        ...input,
        createdAt: now(),
        vision: '',
        minutes: null,
        cents: null,
        periods: 4,
        ownHolidays: false,
      })
      for (const kind of sessionKinds) {
        const dotsEach = kind === 'werksessie1' ? 3 : 0
        const session = { id: id(), kind, date: null, dotsEach, begunAt: null, nextContact: null }
        draft.put('session', session)
        putUsualSteps(draft, session, { id })
      }
      return ok(draft.patch())
    },
  }),

  /**
   * Changes what is known of the school, and into how many periods it divides its year. The school year stays once
   * activities have a moment in it.
   */
  'traject.edit': command({
    input: fields.extend({ periods: z.int().min(2).max(8).optional() }),
    label: ({ school }) => message('did.traject.edit', { school: shorten(school) }),
    run(document, input) {
      const traject = trajectOf(document)
      if (!traject) return fail('traject.gone')
      const planned = [...document.activity.values()].some((activity) => activity.moment !== null)
      if (planned && input.schoolYear !== traject.schoolYear) return fail('traject.yearInUse')
      const draft = new Draft(document)
      draft.update('traject', traject.id, { ...input, periods: input.periods ?? traject.periods })
      return ok(draft.patch())
    },
  }),
} as const
