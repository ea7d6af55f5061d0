import type { activity as source } from '../nl/activity.ts'

export const activity = {} as const satisfies Record<keyof typeof source, string>
