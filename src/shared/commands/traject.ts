import { generateNKeysBetween } from 'fractional-indexing'
import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { type BoardKind, limits, regions, schoolTypes, schoolYears, trajectOf } from '../records.ts'
import { fail, ok } from '../result.ts'
import { lineInput, optionalLineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

const outOfRange = 'schoolYear.outOfRange' satisfies ErrorCode

const fields = z.object({
  school: lineInput(limits.name),
  place: optionalLineInput(limits.name),
  schoolType: z.enum(schoolTypes),
  region: z.enum(regions),
  schoolYear: z.int(outOfRange).min(schoolYears.first, outOfRange).max(schoolYears.last, outOfRange),
})

/** The steps of werksessie 1 as they usually go, with the minutes that a session of two hours has for each. */
const usualSteps = [
  { board: 'thoughts', minutes: 25 },
  { board: 'now', minutes: 30 },
  { board: 'next', minutes: 30 },
  { board: 'plan', minutes: 25 },
  { board: 'closing', minutes: 10 },
] as const satisfies readonly { readonly board: BoardKind; readonly minutes: number }[]

/** The commands about a traject. */
export const trajectCommands = {
  /** Begins a traject, with both werksessies and the boards of the first. */
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
      const first = {
        id: id(),
        kind: 'werksessie1',
        date: null,
        dotsEach: 3,
        begunAt: null,
        nextContact: null,
      } as const
      draft.put('session', first)
      draft.put('session', { id: id(), kind: 'werksessie2', date: null, dotsEach: 0, begunAt: null, nextContact: null })
      const ranks = generateNKeysBetween(null, null, usualSteps.length)
      for (const [index, step] of usualSteps.entries()) {
        const place = { id: id(), sessionId: first.id, rank: ranks[index] ?? '' }
        draft.put('step', { ...place, ...step, title: '', skipped: false })
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
