import { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import { parseMoment } from '../../moment.ts'
import { activityKinds, activityStatuses, limits, recurrence } from '../../records.ts'
import { lineInput, optionalLineInput } from '../../text.ts'

const invalidMoment = 'moment.invalid' satisfies ErrorCode
const invalidNumber = 'number.invalid' satisfies ErrorCode

/** Input of a written moment; null for none. Error: `moment.invalid`. */
export const momentInput = z
  .string()
  .refine((text) => parseMoment(text) !== null, invalidMoment)
  .nullable()

/** Input of an amount of work in minutes; null when it is not known. Error: `number.invalid`. */
export const minutesInput = z.int(invalidNumber).min(0, invalidNumber).max(limits.workMinutes, invalidNumber).nullable()
/** The same of an amount of money in cents. */
export const centsInput = z.int(invalidNumber).min(0, invalidNumber).max(limits.cents, invalidNumber).nullable()

/** How many can see to one activity. */
export const mostOwners = 10

/** What can be told of an activity in one go; what is left out stays as it is. */
export const activityFields = z
  .object({
    title: lineInput(limits.card),
    kind: z.enum(activityKinds),
    goal: optionalLineInput(limits.goal),
    moment: momentInput,
    recurrence: recurrence.nullable(),
    place: optionalLineInput(limits.name),
    /** All who see to it, in order: persons, and roles by their key. */
    owners: z
      .array(z.union([z.strictObject({ personId: z.string() }), z.strictObject({ role: z.string() })]))
      .max(mostOwners)
      .readonly(),
    minutes: minutesInput,
    cents: centsInput,
    status: z.enum(activityStatuses),
    buildsOnId: z.string().nullable(),
    targetGroupIds: z.array(z.string()).max(50),
    /** What each role does, by its key; null takes the role out. Roles that are not named stay as they are. */
    parts: z.record(z.string(), optionalLineInput(limits.goal).nullable()),
    /** The names of all tools, in order. */
    tools: z.array(lineInput(limits.card)).max(50),
  })
  .partial()
export type ActivityFields = Readonly<z.output<typeof activityFields>>
