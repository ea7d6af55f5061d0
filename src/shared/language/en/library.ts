import type { library as source } from '../nl/library.ts'

export const library = {} as const satisfies Record<keyof typeof source, string>
