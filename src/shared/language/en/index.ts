import { done } from './done.ts'
import { errors } from './errors.ts'
import { words } from './words.ts'

/** Every English text, by the keys of the Dutch one. */
export const en = { ...words, ...errors, ...done } as const
