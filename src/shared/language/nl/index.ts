import { done } from './done.ts'
import { errors } from './errors.ts'
import { words } from './words.ts'

/** Every Dutch text, by its key. Dutch is the source: its keys are the keys there are. */
export const nl = { ...words, ...errors, ...done } as const
