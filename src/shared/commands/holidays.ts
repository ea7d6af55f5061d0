import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { holidayStatuses, limits, trajectOf } from '../records.ts'
import { fail, ok } from '../result.ts'
import { schoolYearDays, schoolYearName } from '../rules/calendar/schedule.ts'
import { lineInput } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

const wrongOrder = 'holiday.order' satisfies ErrorCode

const holidayInput = z
  .object({ name: lineInput(limits.name), first: z.iso.date(), last: z.iso.date(), status: z.enum(holidayStatuses) })
  .refine(({ first, last }) => first <= last, wrongOrder)

/** The commands about the holidays of a school. */
export const holidaysCommands = {
  /**
   * Gives the school holidays of its own, all of them at once; null goes back to those of its region. Errors:
   * `holiday.order`, `holiday.outsideYear`.
   */
  'holidays.set': command({
    input: z.object({ holidays: z.array(holidayInput).max(limits.days).nullable() }),
    label: ({ holidays }) => message(holidays ? 'did.holidays.set' : 'did.holidays.reset'),
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
} as const
