import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { holidayStatuses, limits, trajectOf } from '../records.ts'
import { fail, ok } from '../result.ts'
import { targetGroupsOf } from '../rules/plan.ts'
import { schoolYearDays, schoolYearName } from '../rules/schedule.ts'
import { lineInput, shorten, textInput } from '../text.ts'
import { centsInput, minutesInput } from './activityFields.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { ranksBefore } from './ranks.ts'
import { periodsInput } from './traject.ts'

const wrongOrder = 'holiday.order' satisfies ErrorCode

const holidayInput = z
  .object({ name: lineInput(limits.name), first: z.iso.date(), last: z.iso.date(), status: z.enum(holidayStatuses) })
  .refine(({ first, last }) => first <= last, wrongOrder)

export const yearCommands = {
  /** Says what the school wants with parents and career guidance. */
  'vision.set': command({
    input: z.object({ vision: textInput(limits.vision) }),
    label: () => message('did.vision.set'),
    run(document, { vision }) {
      const traject = trajectOf(document)
      if (!traject) return fail('traject.gone')
      const draft = new Draft(document)
      draft.update('traject', traject.id, { vision })
      return ok(draft.patch())
    },
  }),

  /** Says what the school sets aside for the plan, and into how many periods it divides its year. */
  'resources.set': command({
    input: z.object({
      minutes: minutesInput.optional(),
      cents: centsInput.optional(),
      periods: periodsInput.optional(),
    }),
    label: () => message('did.resources.set'),
    run(document, { minutes, cents, periods }) {
      const traject = trajectOf(document)
      if (!traject) return fail('traject.gone')
      const draft = new Draft(document)
      draft.update('traject', traject.id, {
        minutes: minutes === undefined ? traject.minutes : minutes,
        cents: cents === undefined ? traject.cents : cents,
        periods: periods ?? traject.periods,
      })
      return ok(draft.patch())
    },
  }),

  /**
   * Gives the school holidays of its own, all of them at once; null goes back to those of its region. Errors:
   * `holiday.order`, `holiday.outsideYear`.
   */
  'holidays.set': command({
    input: z.object({ holidays: z.array(holidayInput).max(limits.days).nullable() }),
    label: (_, { holidays }) => message(holidays ? 'did.holidays.set' : 'did.holidays.reset'),
    run(document, { holidays }, { id }) {
      const traject = trajectOf(document)
      if (!traject) return fail('traject.gone')
      const { schoolYear } = traject
      const year = schoolYearDays(schoolYear)
      // It may lie over the edge of the year, as a summer does, but not go on for ages.
      const [earliest, latest] = [schoolYearDays(schoolYear - 1).first, schoolYearDays(schoolYear + 1).last]
      const outside = holidays?.find(
        ({ first, last }) => last < year.first || first > year.last || first < earliest || last > latest,
      )
      if (outside) {
        return fail('holiday.outsideYear', { name: outside.name, schoolYear: schoolYearName(traject.schoolYear) })
      }
      const draft = new Draft(document)
      const present = [...document.holiday.values()]
      // A holiday that stays as it is stays the same record.
      const kept = new Set<string>()
      for (const each of holidays ?? []) {
        const same = present.find((one) => !kept.has(one.id) && one.first === each.first && one.name === each.name)
        const holidayId = same?.id ?? id()
        kept.add(holidayId)
        draft.put('holiday', { id: holidayId, ...each })
      }
      for (const { id } of present) if (!kept.has(id)) draft.remove('holiday', id)
      draft.update('traject', traject.id, { ownHolidays: holidays !== null })
      return ok(draft.patch())
    },
  }),

  /** Names target groups that the plan is for, behind those that are there. Error: `targetGroup.exists`. */
  'targetGroup.add': command({
    input: z.object({ names: z.array(lineInput(limits.name)).min(1).max(50) }),
    label: (_, { names }) => message('did.targetGroup.add', { name: shorten(names[0] ?? ''), count: names.length }),
    run(document, { names }, { id }) {
      const present = targetGroupsOf(document)
      const draft = new Draft(document)
      const ranks = ranksBefore(present, null, names.length)
      const taken = new Set(present.map(({ name }) => name.toLowerCase()))
      for (const [index, name] of names.entries()) {
        if (taken.has(name.toLowerCase())) return fail('targetGroup.exists', { name })
        taken.add(name.toLowerCase())
        draft.put('targetGroup', { id: id(), name, rank: ranks[index] ?? '' })
      }
      return ok(draft.patch())
    },
  }),

  /** Gives a target group another name. Error: `targetGroup.exists`. */
  'targetGroup.rename': command({
    input: z.object({ id: z.string(), name: lineInput(limits.name) }),
    label: (_, { name }) => message('did.targetGroup.rename', { name: shorten(name) }),
    run(document, { id, name }) {
      if (!document.targetGroup.has(id)) return fail('record.gone')
      const others = targetGroupsOf(document).filter((group) => group.id !== id)
      if (others.some((group) => group.name.toLowerCase() === name.toLowerCase())) {
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
    label: (document, { id }) =>
      message('did.targetGroup.move', { name: shorten(document.targetGroup.get(id)?.name ?? '') }),
    run(document, { id, beforeId }) {
      if (!document.targetGroup.has(id)) return fail('record.gone')
      if (beforeId === id) return ok([])
      const others = targetGroupsOf(document).filter((group) => group.id !== id)
      const [rank] = ranksBefore(others, beforeId, 1)
      const draft = new Draft(document)
      if (rank !== undefined) draft.update('targetGroup', id, { rank })
      return ok(draft.patch())
    },
  }),

  /** Takes a target group away; activities that were for it are for one group less. */
  'targetGroup.remove': command({
    input: z.object({ id: z.string() }),
    label: (document, { id }) =>
      message('did.targetGroup.remove', { name: shorten(document.targetGroup.get(id)?.name ?? '') }),
    run(document, { id }) {
      if (!document.targetGroup.has(id)) return fail('record.gone')
      const draft = new Draft(document)
      draft.remove('targetGroup', id)
      return ok(draft.patch())
    },
  }),
} as const
