import type { z } from 'zod'
import type { Message } from '../message.ts'
import type { Patch } from '../patch.ts'
import type { RecordOf, TableName, TrajectDocument } from '../records.ts'
import type { Result } from '../result.ts'

/** What a command may use from outside: which traject it is about, fresh ids, the time (ISO 8601, UTC) and SHA-256 in hexadecimals. */
export type Context = {
  readonly trajectId: string
  readonly id: () => string
  readonly now: () => string
  readonly sha256: (text: string) => string
}

type IdField<Input> = { [K in keyof Input]: string extends Input[K] ? (Input[K] extends string ? K : never) : never }

/** Records without which a command is refused: per table, the field of the input that says which one. */
export type Needs<Input> = { readonly [T in TableName]?: IdField<Input>[keyof Input] }

/** Those records, by the name of their table. */
type Needed<N> = { readonly [T in keyof N & TableName]: RecordOf<T> }

/** Something a person can do to a traject: checked input in, a patch or a refusal out. Pure. */
export type Command<Schema extends z.ZodObject = z.ZodObject, N extends Needs<z.output<Schema>> = object> = {
  /** Checks and tidies what a window sends. */
  readonly input: Schema
  /** What must be there; `label` and `run` get it under the name of its table. Else the command is `record.gone`. */
  readonly needs?: N
  // Methods, so that commands of every input are of one kind: `Command`.
  /** What was done, in the past tense, for undo and for the history. It sees the document as it was before. */
  label(about: z.output<Schema> & Needed<N> & { readonly document: TrajectDocument }): Message
  /** Whether undo passes it by: a clock, a private note or steps that were missing are not the work of the group. */
  readonly aside?: true
  /** The decision. */
  run(document: TrajectDocument, input: z.output<Schema>, given: Context & Needed<N>): Result<Patch>
}

/** Keeps the types of a command's input, and of the records that it needs, together. */
export function command<Schema extends z.ZodObject, const N extends Needs<z.output<Schema>> = object>(
  definition: Command<Schema, N>,
): Command<Schema, N> {
  return definition
}
