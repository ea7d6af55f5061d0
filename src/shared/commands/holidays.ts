import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { holidayStatuses, limits, type TrajectDocument, trajectOf } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { isOfYear, schoolYearName } from '../rules/calendar/schedule.ts'
import { lineInput } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'

const wrongOrder = 'holiday.order' satisfies ErrorCode

const holidayInput = z
  .object({ name: lineInput(limits.name), first: z.iso.date(), last: z.iso.date(), status: z.enum(holidayStatuses) })
  .refine(({ first, last }) => first <= last, wrongOrder)

/** The holidays of a school as they are sent, all of them. */
export const holidaysInput = z.array(holidayInput).max(limits.days)

/** The commands about the holidays of a school. */
export const holidaysCommands = {
  /**
   * Gives the school holidays of its own, all of them at once; null goes back to those of its region. Errors:
   * `holiday.order`, `holiday.outsideYear`.
   */
  'holidays.set': command({
    input: z.object({ holidays: holidaysInput.nullable() }),
    label: ({ holidays }) => message(holidays ? 'did.holidays.set' : 'did.holidays.reset'),
    run(document, { holidays }, { id }) {
      const draft = new Draft(document)
      const set = setHolidays(document, draft, holidays, id)
      return set.ok ? ok(draft.patch()) : set
    },
  }),
} as const

/** Gives the school these holidays, or those of its region. Errors: those of `holidays.set`. */
export function setHolidays(
  document: TrajectDocument,
  draft: Draft,
  holidays: z.output<typeof holidaysInput> | null,
  newId: () => string,
): Result<undefined> {
  const traject = trajectOf(document)
  if (!traject) return fail('traject.gone')
  const outside = holidays?.find((days) => !isOfYear(days, traject.schoolYear))
  if (outside) {
    return fail('holiday.outsideYear', { name: outside.name, schoolYear: schoolYearName(traject.schoolYear) })
  }
  const present = [...document.holiday.values()]
  // A holiday that stays as it is stays the same record.
  const kept = new Set<string>()
  for (const each of holidays ?? []) {
    const same = present.find((one) => !kept.has(one.id) && one.first === each.first && one.name === each.name)
    const holidayId = same?.id ?? newId()
    kept.add(holidayId)
    draft.put('holiday', { id: holidayId, ...each })
  }
  for (const { id } of present) if (!kept.has(id)) draft.remove('holiday', id)
  draft.update('traject', traject.id, { ownHolidays: holidays !== null })
  return ok(undefined)
}
