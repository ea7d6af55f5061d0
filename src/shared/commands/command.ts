import type { z } from 'zod'
import type { Message } from '../message.ts'
import type { Patch } from '../patch.ts'
import type { Document } from '../records.ts'
import type { Result } from '../result.ts'

/** What a command may use from outside: which traject it is about, fresh ids and the time (ISO 8601, UTC). */
export type Context = { readonly trajectId: string; readonly id: () => string; readonly now: () => string }

/** Something a person can do to a traject: checked input in, a patch or a refusal out. Pure. */
export type Command<Schema extends z.ZodType = z.ZodType> = {
  /** Checks and tidies what a window sends. */
  readonly input: Schema
  /** What was done, in the past tense, for undo and for the history. */
  readonly label: (document: Document, input: z.output<Schema>) => Message
  /** Whether undo passes it by: a clock or a private note is not the work of the group. */
  readonly aside?: true
  /** The decision. */
  readonly run: (document: Document, input: z.output<Schema>, context: Context) => Result<Patch>
}

/** Keeps the types of a command's input together. */
export function command<Schema extends z.ZodType>(definition: Command<Schema>): Command<Schema> {
  return definition
}
