import { z } from 'zod'
import type { AppError } from './result.ts'

/** Every expected error. Each has a text `error.<code>` in the language files that says what to do. */
export const errorCodes = [
  'text.empty',
  'text.tooLong',
  'schoolYear.outOfRange',
  'moment.invalid',
  'moment.outsideYear',
  'moment.unreadable',
  'moment.noSuchDay',
  'moment.noSuchWeek',
  'moment.noSuchTime',
  'moment.order',
  'cell.choice',
  'cell.owner',
  'cell.targetGroup',
  'cell.role',
  'cell.roleTwice',
  'cell.roleElsewhere',
  'cell.tooMany',
  'paste.empty',
  'paste.tooManyRows',
  'paste.noTitle',
  'number.invalid',
  'recurrence.needsMoment',
  'recurrence.needsDay',
  'recurrence.none',
  'recurrence.order',
  'holiday.order',
  'holiday.outsideYear',
  'activity.cycle',
  'targetGroup.exists',
  'input.invalid',
  'command.unknown',
  'call.unknown',
  'call.invalid',
  'record.gone',
  'column.wrong',
  'card.alreadyPlanned',
  'card.stopped',
  'step.usual',
  'step.notEmpty',
  'step.last',
  'traject.exists',
  'traject.gone',
  'traject.yearInUse',
  'plan.empty',
  'history.nothingToUndo',
  'history.nothingToRedo',
  'store.newer',
  'store.unwritable',
  'store.locked',
  'store.damaged',
  'store.full',
  'library.notAList',
  'library.newer',
  'library.tooLarge',
  'library.tooMany',
  'library.exists',
  'library.full',
  'export.failed',
  'export.unwritable',
  'connection.lost',
  'audience.electronOnly',
  'unexpected',
] as const

export type ErrorCode = (typeof errorCodes)[number]

const known: ReadonlySet<string> = new Set(errorCodes)

/** The first thing wrong with an input, as an error to show. Schemas name the code as their message. */
export function fromZodError(error: z.ZodError, fallback: ErrorCode = 'input.invalid'): AppError {
  const issue = error.issues[0]
  if (issue && known.has(issue.message)) {
    const [list, index] = issue.path
    const values = {
      ...(issue.code === 'too_big' ? { max: Number(issue.maximum) } : {}),
      // Rows are counted from 1, as people do.
      ...(list === 'rows' && typeof index === 'number' ? { row: index + 1 } : {}),
    }
    return { code: issue.message as ErrorCode, values }
  }
  return { code: fallback, values: { field: issue?.path.join('.') || '-' } }
}

/** Shape of an error on its way to a window. */
export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
