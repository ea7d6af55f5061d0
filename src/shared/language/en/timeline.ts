import type { timeline as source } from '../nl/timeline.ts'

export const timeline = {} as const satisfies Record<keyof typeof source, string>
