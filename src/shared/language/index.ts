import { en } from './en/index.ts'
import { nl } from './nl/index.ts'

type WrittenKey = keyof typeof nl

/** The key of a text; a text with a plural has one key without its ending. */
export type MessageKey = WrittenKey extends infer K
  ? K extends `${infer Base}_one` | `${infer Base}_other`
    ? Base
    : K
  : never

/** The languages in which everything on screen is written. */
export type Language = 'nl' | 'en'

/** All texts per language. Every Dutch key has an English text, checked by the compiler. */
export const texts = { nl, en } as const satisfies Record<Language, Readonly<Record<WrittenKey, string>>>
