import type { year as source } from '../nl/year.ts'

export const year = {} as const satisfies Record<keyof typeof source, string>
