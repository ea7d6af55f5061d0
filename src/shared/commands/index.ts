import type { z } from 'zod'
import type { MessageKey } from '../language/index.ts'
import type { Message } from '../message.ts'
import type { Patch } from '../patch.ts'
import { type TrajectDocument, tableNames, tables } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { fromZodError } from '../zodErrors.ts'
import { activityCommands } from './activity.ts'
import { agreementCommands } from './agreement.ts'
import { attendanceCommands } from './attendance.ts'
import { cardCommands } from './card.ts'
import { clusterCommands } from './cluster.ts'
import type { Command, Context, Needs } from './command.ts'
import { elaborationCommands } from './elaboration.ts'
import { holidaysCommands } from './holidays.ts'
import { minutesCommands } from './minutes.ts'
import { noteCommands } from './note.ts'
import { withOvertaken } from './overtaken.ts'
import { ownRoleCommands } from './ownRole.ts'
import { participationCommands } from './participation.ts'
import { personCommands } from './person.ts'
import { planCommands } from './plan.ts'
import { regroupCommands } from './regroup.ts'
import { remarkCommands } from './remark.ts'
import { resourcesCommands } from './resources.ts'
import { reviewCommands } from './review.ts'
import { schoolEventCommands } from './schoolEvent.ts'
import { sessionCommands } from './session.ts'
import { stepCommands } from './step.ts'
import { targetGroupCommands } from './targetGroup.ts'
import { timerCommands } from './timer.ts'
import { toolCommands } from './tool.ts'
import { trajectCommands } from './traject.ts'
import { versionCommands } from './version.ts'
import { visionCommands } from './vision.ts'

/** Everything that can be done to a traject, by name. */
export const commands = {
  ...trajectCommands,
  ...visionCommands,
  ...resourcesCommands,
  ...holidaysCommands,
  ...schoolEventCommands,
  ...targetGroupCommands,
  ...ownRoleCommands,
  ...sessionCommands,
  ...stepCommands,
  ...timerCommands,
  ...noteCommands,
  ...personCommands,
  ...attendanceCommands,
  ...agreementCommands,
  ...cardCommands,
  ...clusterCommands,
  ...activityCommands,
  ...planCommands,
  ...participationCommands,
  ...elaborationCommands,
  ...toolCommands,
  ...reviewCommands,
  ...versionCommands,
  ...remarkCommands,
  ...regroupCommands,
  ...minutesCommands,
} as const

/** Commands that are no more, with the labels that older histories still have: their texts stay. */
export const retired = { 'activity.setMoment': ['did.activity.setMoment'] } as const satisfies Readonly<
  Record<string, readonly MessageKey[]>
>

/** The name of a command. */
export type CommandName = keyof typeof commands

/** What a window sends along with a command. */
export type InputOf<N extends CommandName> = z.input<(typeof commands)[N]['input']>

/** What a command comes down to. An empty patch means that all was so already. */
export type Decided = { readonly patch: Patch; readonly label: Message; readonly isAside: boolean }

const byName: Readonly<Record<string, Command>> = commands

/**
 * Decides what a command does to a document. Errors: `command.unknown`, wrong input, `record.gone` when something that
 * the command needs is not there, or its own refusals.
 */
export function decide(document: TrajectDocument, name: string, input: unknown, context: Context): Result<Decided> {
  const found = Object.hasOwn(byName, name) ? byName[name] : undefined
  if (!found) return fail('command.unknown', { name: name.slice(0, 60) })
  const parsed = found.input.safeParse(input)
  if (!parsed.success) return { ok: false, error: fromZodError(parsed.error) }
  const needed = recordsIn(document, found.needs ?? {}, parsed.data)
  if (!needed) return fail('record.gone')
  const done = found.run(document, parsed.data, { ...context, ...needed })
  if (!done.ok) return done
  const patch = withOvertaken(document, done.value)
  for (const { table, after } of patch) if (after !== null) tables[table].parse(after)
  const label = found.label({ ...parsed.data, ...needed, document })
  return ok({ patch, label, isAside: found.aside === true })
}

type Fields = Readonly<Record<string, unknown>>

/** The records that an input names, by table; null when one of them is not there. */
function recordsIn(document: TrajectDocument, needs: Needs<Fields>, input: Fields): object | null {
  const records = tableNames.flatMap((table) => {
    const field = needs[table]
    return field === undefined ? [] : [[table, document[table].get(String(input[field]))] as const]
  })
  return records.some(([, record]) => !record) ? null : Object.fromEntries(records)
}
