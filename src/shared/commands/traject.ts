import { generateNKeysBetween } from 'fractional-indexing'
import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { boardKinds, limits, regions, schoolTypes, schoolYears, trajectOf } from '../records.ts'
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

export const trajectCommands = {
  /** Begins a traject, with both werksessies and the boards of the first. */
  'traject.create': command({
    input: fields,
    label: (_, { school }) => message('did.traject.create', { school: shorten(school) }),
    run(document, input, { trajectId, id, now }) {
      if (trajectOf(document)) return fail('traject.exists')
      const draft = new Draft(document)
      draft.insert('traject', { id: trajectId, ...input, createdAt: now() })
      const first = { id: id(), kind: 'werksessie1' } as const
      draft.insert('session', first)
      draft.insert('session', { id: id(), kind: 'werksessie2' })
      const ranks = generateNKeysBetween(null, null, boardKinds.length)
      for (const [index, board] of boardKinds.entries()) {
        draft.insert('step', { id: id(), sessionId: first.id, board, rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Changes what is known of the school. The school year stays once activities have a moment in it. */
  'traject.edit': command({
    input: fields,
    label: (_, { school }) => message('did.traject.edit', { school: shorten(school) }),
    run(document, input) {
      const traject = trajectOf(document)
      if (!traject) return fail('traject.gone')
      const planned = [...document.activity.values()].some((activity) => activity.moment !== null)
      if (planned && input.schoolYear !== traject.schoolYear) return fail('traject.yearInUse')
      const draft = new Draft(document)
      draft.update('traject', traject.id, input)
      return ok(draft.patch())
    },
  }),
} as const
