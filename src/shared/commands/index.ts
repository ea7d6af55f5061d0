import type { z } from 'zod'
import { fromZodError } from '../errors.ts'
import type { Message } from '../message.ts'
import type { Patch } from '../patch.ts'
import { type Document, tables } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { activityCommands } from './activity.ts'
import { cardCommands } from './card.ts'
import { clusterCommands } from './cluster.ts'
import type { Command, Context } from './command.ts'
import { reviewCommands } from './review.ts'
import { sessionCommands } from './session.ts'
import { trajectCommands } from './traject.ts'
import { yearCommands } from './year.ts'

/** Everything that can be done to a traject, by name. */
export const commands = {
  ...trajectCommands,
  ...sessionCommands,
  ...cardCommands,
  ...clusterCommands,
  ...activityCommands,
  ...reviewCommands,
  ...yearCommands,
} as const

export type CommandName = keyof typeof commands

/** What a window sends along with a command. */
export type InputOf<N extends CommandName> = z.input<(typeof commands)[N]['input']>

/** What a command comes down to. An empty patch means that all was so already. */
export type Decided = { readonly patch: Patch; readonly label: Message; readonly isAside: boolean }

/** Decides what a command does to a document. Errors: `command.unknown`, wrong input, or the command's own refusals. */
export function decide(document: Document, name: string, input: unknown, context: Context): Result<Decided> {
  if (!Object.hasOwn(commands, name)) return fail('command.unknown', { name: name.slice(0, 60) })
  const found: Command = commands[name as CommandName]
  const parsed = found.input.safeParse(input)
  if (!parsed.success) return { ok: false, error: fromZodError(parsed.error) }
  const patch = found.run(document, parsed.data, context)
  if (!patch.ok) return patch
  for (const { table, after } of patch.value) if (after !== null) tables[table].parse(after)
  return ok({ patch: patch.value, label: found.label(document, parsed.data), isAside: found.aside === true })
}
