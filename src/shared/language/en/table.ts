import type { table as source } from '../nl/table.ts'

export const table = {} as const satisfies Record<keyof typeof source, string>
