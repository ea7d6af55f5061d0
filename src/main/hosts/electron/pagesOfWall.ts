import { z } from 'zod'
import type { AudienceState } from '#shared/contract.ts'

/** More pages than a wall can have. */
const most = 999

const told = z
  .strictObject({ page: z.int().min(1).max(most), count: z.int().min(1).max(most) })
  .refine(({ page, count }) => page <= count)

/**
 * What the wall tells of its pages: the only thing that comes from there, so it is read as if anyone had sent it. Null
 * for a single page, and for whatever is not this.
 */
export function readPages(message: unknown): AudienceState['pages'] {
  const read = told.safeParse(message)
  return read.success && read.data.count > 1 ? read.data : null
}
