import { z } from 'zod'
import { type ErrorCode, errorCodes } from './errors.ts'
import type { AppError } from './result.ts'

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
