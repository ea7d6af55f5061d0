import type { Translation } from '../../i18n.ts'
import { type Activity, limits, type TrajectDocument } from '../../records.ts'
import { fail, ok, type Result } from '../../result.ts'
import { foldedKey, tidyLine } from '../../text.ts'
import type { ActivityFields } from '../plan/activityFields.ts'
import { participationsOf } from '../plan/plan.ts'
import { cellText, type PlanColumn, readList, writeList } from './planTable.ts'
import { readCell } from './planTableRead.ts'

/** How what comes in a column goes with what is there: as a text that goes on, as more in a list, or role by role. */
const growing = {
  goal: 'text',
  parent: 'parts',
  pupil: 'parts',
  teacher: 'parts',
  otherRoles: 'parts',
  tools: 'list',
  owner: 'list',
  targetGroups: 'list',
} as const satisfies Partial<Record<PlanColumn, 'text' | 'list' | 'parts'>>

/** Whether something can come beside what is in a column, instead of in its place. */
export function isGrowing(column: PlanColumn): column is keyof typeof growing {
  return column in growing
}

/**
 * What an activity becomes when a text comes beside what its cell says; no fields when the cell says that already.
 * Errors: those of `readCell`.
 */
export function addToCell(
  document: TrajectDocument,
  activity: Activity | null,
  column: PlanColumn,
  text: string,
  translation: Translation,
): Result<ActivityFields> {
  if (!activity || !isGrowing(column) || tidyLine(text) === '') return ok({})
  // What cannot stand in the cell by itself cannot come beside anything either; the error then names what was given.
  const alone = readCell(document, null, column, text, translation)
  if (!alone.ok) return alone
  if (growing[column] === 'parts') return withParts(document, activity, alone.value.parts ?? {})
  const now = cellText(document, activity, column, translation)
  const together = growing[column] === 'list' ? listWith(now, text) : textWith(now, tidyLine(text), '; ')
  return readCell(document, activity, column, together, translation)
}

/** Roles with what they do beside what they did; those that are not named stay as they are. */
function withParts(
  document: TrajectDocument,
  { id }: Activity,
  added: NonNullable<ActivityFields['parts']>,
): Result<ActivityFields> {
  const before = new Map(participationsOf(document, id).map(({ role, part }) => [role as string, part]))
  const parts: Record<string, string> = {}
  for (const [role, part] of Object.entries(added)) {
    if (part === null) continue
    const now = before.get(role)
    const together = now === undefined ? part : textWith(now, part, ', ')
    if (together.length > limits.goal) return fail('text.tooLong', { max: limits.goal })
    if (together !== now) parts[role] = together
  }
  return ok(Object.keys(parts).length === 0 ? {} : { parts })
}

/** A list with what was not in it yet. */
function listWith(now: string, text: string): string {
  const items = readList(now)
  const known = new Set(items.map((item) => foldedKey(item)))
  return writeList([...items, ...readList(text).filter((item) => !known.has(foldedKey(item)))])
}

/** A text that goes on, unless it says that already. */
function textWith(now: string, added: string, between: string): string {
  if (now === '' || added === '') return now || added
  if (foldedKey(now).includes(foldedKey(added))) return now
  return /[.!?…]$/.test(now) ? `${now} ${added}` : `${now}${between}${added}`
}
