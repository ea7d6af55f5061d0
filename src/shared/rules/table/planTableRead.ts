import { languages, type Translation } from '../../i18n.ts'
import { type Language, texts } from '../../language/index.ts'
import { type Activity, activityKinds, activityStatuses, limits, type TrajectDocument } from '../../records.ts'
import { fail, ok, type Result } from '../../result.ts'
import { foldedKey, lineInput, optionalLineInput, tidyLine } from '../../text.ts'
import { readEuros, readHours } from '../../wording/amounts.ts'
import { readWhen } from '../../wording/moments/readMoment.ts'
import { unreadable } from '../../wording/moments/typedDay.ts'
import { roleName } from '../../wording/wording.ts'
import { fromZodError } from '../../zodErrors.ts'
import { schoolTimeOf } from '../calendar/trajectCalendar.ts'
import { type ActivityFields, mostOwners } from '../plan/activityFields.ts'
import { type OwnerInput, ownerInput, ownersOf } from '../plan/owners.ts'
import { participationsOf, targetGroupsOf, targetGroupsOfActivity, toolsOf } from '../plan/plan.ts'
import { type KnownRole, roleKey, roleNamed } from '../plan/roles.ts'
import { cellText, otherRoles, ownerChoices, type PlanColumn, readList, teacherRole } from './planTable.ts'

const mostTools = 50

/**
 * What the text of one cell makes of an activity; no fields when the cell says that already. `activity` is null for one
 * that is still to be made. Texts may be Dutch or English. Errors: those of the moment and the amounts, `text.empty`,
 * `text.tooLong`, and those of the cells (`cell.choice`, `cell.owner`, ...).
 */
export function readCell(
  document: TrajectDocument,
  activity: Activity | null,
  column: PlanColumn,
  text: string,
  translation: Translation,
): Result<ActivityFields> {
  // What a cell shows is always good, also where two readings are possible or the record is older than the rules.
  if (activity && tidyLine(text) === tidyLine(cellText(document, activity, column, translation))) return ok({})
  const read = readText(document, column, text, translation)
  return read.ok && activity && isSo(document, activity, read.value) ? ok({}) : read
}

/** The fields of two cells of one activity together. */
export function joinFields(first: ActivityFields, second: ActivityFields): ActivityFields {
  const parts = { ...first.parts, ...second.parts }
  return { ...first, ...second, ...(Object.keys(parts).length === 0 ? {} : { parts }) }
}

/** Whether an activity is as some fields say already. */
function isSo(document: TrajectDocument, activity: Activity, fields: ActivityFields): boolean {
  const { title, kind, goal, moment, recurrence, place, minutes, cents, status } = fields
  const { owners, parts, tools, targetGroupIds } = fields
  const plainFields = { title, kind, goal, moment, place, minutes, cents, status }
  const present = participationsOf(document, activity.id)
  return (
    typedEntries(plainFields).every(([key, value]) => value === undefined || value === activity[key]) &&
    (recurrence === undefined || JSON.stringify(recurrence) === JSON.stringify(activity.recurrence)) &&
    (!owners || sameTexts(owners.map(keyOf), ownersOf(document, activity).map(ownerInput).map(keyOf))) &&
    Object.entries(parts ?? {}).every(
      ([role, part]) => part === (present.find((each) => each.role === role)?.part ?? null),
    ) &&
    (!tools ||
      sameTexts(
        tools,
        toolsOf(document, activity.id).map(({ name }) => name),
      )) &&
    (!targetGroupIds ||
      sameTexts(
        targetGroupIds.toSorted(),
        targetGroupsOfActivity(document, activity.id)
          .map(({ id }) => id)
          .sort(),
      ))
  )
}

function typedEntries<T extends object>(fields: T): [keyof T, T[keyof T]][] {
  return Object.entries(fields) as [keyof T, T[keyof T]][]
}

function keyOf(owner: OwnerInput): string {
  return 'role' in owner ? `role ${owner.role}` : `person ${owner.personId}`
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index])
}

function readText(
  document: TrajectDocument,
  column: PlanColumn,
  text: string,
  translation: Translation,
): Result<ActivityFields> {
  switch (column) {
    case 'moment':
      return readWhenCell(document, text)
    case 'title':
      return fieldOf('title', parsed(lineInput(limits.card).safeParse(text)))
    case 'goal':
      return fieldOf('goal', parsed(optionalLineInput(limits.goal).safeParse(text)))
    case 'parent':
    case 'pupil':
      return readPart(column, text)
    case 'teacher':
      return readPart(teacherRole(document), text)
    case 'otherRoles':
      return readOthers(document, text, translation)
    case 'tools':
      return readTools(text)
    case 'owner':
      return readOwners(document, text, translation)
    case 'place':
      return fieldOf('place', parsed(optionalLineInput(limits.name).safeParse(text)))
    case 'hours':
      return fieldOf('minutes', readHours(text))
    case 'costs':
      return fieldOf('cents', readEuros(text))
    case 'status':
      return tidyLine(text) === ''
        ? ok({})
        : fieldOf('status', readChoice('status', activityStatuses, text, translation))
    case 'kind':
      return tidyLine(text) === '' ? ok({}) : fieldOf('kind', readChoice('kind', activityKinds, text, translation))
    case 'targetGroups':
      return readTargetGroups(document, text)
  }
}

/** Two days with a comma between them are no day with its hours, though both look alike: 9-11, 10-11. */
const twoDays = /^\d{1,2}[-/]\d{1,2} ?, ?\d{1,2}[-/](?:0?[1-9]|1[0-2])$/

/** A moment, and how it comes back when that was typed too: one change, because one cell was typed in. */
function readWhenCell(document: TrajectDocument, text: string): Result<ActivityFields> {
  const time = schoolTimeOf(document)
  if (twoDays.test(tidyLine(text))) return unreadable(tidyLine(text), time.calendar.schoolYear)
  const read = readWhen(text, time)
  if (!read.ok) return read
  const { moment, recurrence } = read.value
  return ok(recurrence ? { moment, recurrence } : { moment })
}

function fieldOf<K extends keyof ActivityFields>(key: K, read: Result<ActivityFields[K]>): Result<ActivityFields> {
  return read.ok ? ok({ [key]: read.value }) : read
}

function parsed<T>(answer: { success: true; data: T } | { success: false; error: Parameters<typeof fromZodError>[0] }) {
  if (answer.success) return ok(answer.data)
  const { code, values } = fromZodError(answer.error)
  return fail(code, values)
}

const takesPart: ReadonlySet<string> = new Set([
  ...languages.map((language) => foldedKey(texts[language]['table.takesPart'])),
  ...['ja', 'j', 'yes', 'y', 'x', 'v', '✓', '✔'],
])

function readPart(role: string, text: string): Result<ActivityFields> {
  if (tidyLine(text) === '') return ok({ parts: { [role]: null } })
  if (takesPart.has(foldedKey(text))) return ok({ parts: { [role]: '' } })
  const part = parsed(optionalLineInput(limits.goal).safeParse(text))
  return part.ok ? ok({ parts: { [role]: part.value } }) : part
}

/** Roles with what they do; those of this column that are not named are taken out. */
function readOthers(document: TrajectDocument, text: string, { t }: Translation): Result<ActivityFields> {
  const here = otherRoles(document).map(roleKey)
  const parts: Record<string, string | null> = Object.fromEntries(here.map((key) => [key, null]))
  for (const item of readList(text)) {
    const { role, name, part } = roleIn(document, item)
    if (!role) return fail('cell.role', { text: name })
    const key = roleKey(role)
    if (!here.includes(key)) return fail('cell.roleElsewhere', { role: roleName(role, t) })
    if (typeof parts[key] === 'string') return fail('cell.roleTwice', { role: roleName(role, t) })
    const read = readPart(key, part || 'x')
    if (!read.ok) return read
    parts[key] = read.value.parts?.[key] ?? ''
  }
  return ok({ parts })
}

/** A role with what stands behind its colon; the name of one of the school may have colons itself, the longest is meant. */
function roleIn(
  document: TrajectDocument,
  item: string,
): { readonly role: KnownRole | undefined; readonly name: string; readonly part: string } {
  const pieces = item.split(':')
  for (let count = pieces.length; count > 0; count -= 1) {
    const name = pieces.slice(0, count).join(':')
    const role = roleNamed(document, name)
    if (role || count === 1) return { role, name, part: pieces.slice(count).join(':') }
  }
  return { role: undefined, name: item, part: '' }
}

function readTools(text: string): Result<ActivityFields> {
  const tools: string[] = []
  for (const item of readList(text)) {
    const name = parsed(lineInput(limits.card).safeParse(item))
    if (!name.ok) return name
    tools.push(name.value)
  }
  return tools.length > mostTools ? fail('cell.tooMany', { max: mostTools }) : ok({ tools })
}

/** What people write between two who see to something together, beside a semicolon or a new line. */
const betweenOwners = /[,/&+]|(?<=\s)(?:en|and)(?=\s)/i

/** All who are named. Comma, slash, `&`, `en` part two of them, unless they belong to the name of one. */
function readOwners(document: TrajectDocument, text: string, { t }: Translation): Result<ActivityFields> {
  const choices = new Map(ownerChoices(document, t).map((choice) => [foldedKey(choice.text), choice.owner]))
  const named = (name: string): OwnerInput | undefined => {
    const role = roleNamed(document, name)
    return choices.get(foldedKey(name)) ?? (role && { role: roleKey(role) })
  }
  const owners = new Map<string, OwnerInput>()
  for (const item of readList(text)) {
    const names = named(item) ? [item] : item.split(betweenOwners).map(tidyLine).filter(Boolean)
    const unknown = names.filter((name) => !named(name))
    // When none of them is known, what parts them may as well be part of a name.
    if (unknown.length > 0 || names.length === 0) {
      return fail('cell.owner', { text: unknown.length < names.length ? (unknown[0] ?? item) : item })
    }
    for (const name of names) {
      const owner = named(name)
      if (owner) owners.set(keyOf(owner), owner)
    }
  }
  return owners.size > mostOwners ? fail('cell.tooMany', { max: mostOwners }) : ok({ owners: [...owners.values()] })
}

function readChoice<V extends string>(
  area: 'status' | 'kind',
  values: readonly V[],
  text: string,
  { t }: Translation,
): Result<V> {
  const nameOf = (language: Language, value: V) => {
    const known: Readonly<Record<string, string>> = texts[language]
    return foldedKey(known[`${area}.${value}`] ?? '')
  }
  const name = foldedKey(text)
  const found = values.find((value) => languages.some((language) => nameOf(language, value) === name))
  if (found !== undefined) return ok(found)
  const shown: readonly string[] =
    area === 'status'
      ? activityStatuses.map((each) => t(`status.${each}`))
      : activityKinds.map((each) => t(`kind.${each}`))
  return fail('cell.choice', { text: tidyLine(text), choices: shown.join(', ') })
}

function readTargetGroups(document: TrajectDocument, text: string): Result<ActivityFields> {
  const groups = targetGroupsOf(document)
  const named = (name: string) =>
    groups.find((group) => group.name === name) ?? groups.find((group) => foldedKey(group.name) === foldedKey(name))
  const idOf = (name: string) => named(name)?.id
  const ids = new Set<string>()
  for (const item of readList(text)) {
    // A comma parts two groups, unless it belongs to the name of one.
    for (const name of idOf(item) ? [item] : item.split(',').map(tidyLine).filter(Boolean)) {
      const id = idOf(name)
      if (id === undefined) return fail('cell.targetGroup', { text: name })
      ids.add(id)
    }
  }
  return ids.size > mostTools ? fail('cell.tooMany', { max: mostTools }) : ok({ targetGroupIds: [...ids] })
}
