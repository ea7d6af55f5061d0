import type { Translate, Translation } from '../../i18n.ts'
import { once } from '../../once.ts'
import { perState } from '../../perState.ts'
import {
  type Activity,
  activityKinds,
  activityStatuses,
  type Role,
  roles,
  type TrajectDocument,
  trajectOf,
} from '../../records.ts'
import { foldedKey, tidyLine } from '../../text.ts'
import { eurosText, hoursText } from '../../wording/amounts.ts'
import { momentText } from '../../wording/momentText.ts'
import { byRank } from '../board/boards.ts'
import { ownerOf, participationsOf, targetGroupsOf, targetGroupsOfActivity, toolsOf } from '../plan/plan.ts'

/** The columns of the plan as a table, in their usual order. */
export const planColumns = [
  'moment',
  'title',
  'goal',
  'parent',
  'pupil',
  'teacher',
  'otherRoles',
  'tools',
  'owner',
  'hours',
  'costs',
  'status',
  'kind',
  'targetGroups',
] as const
export type PlanColumn = (typeof planColumns)[number]

/** The columns that a table shows until somebody chooses others. */
export const usualColumns: readonly PlanColumn[] = planColumns.filter(
  (column) => column !== 'kind' && column !== 'targetGroups',
)

/** Which role has the column of the teacher: the leerkracht in primary education, elsewhere the mentor. */
export function teacherRole(document: TrajectDocument): Role {
  return trajectOf(document)?.schoolType === 'po' ? 'primaryTeacher' : 'formTutor'
}

/** The roles that share one column, because they have none of their own. */
export function otherRoles(document: TrajectDocument): readonly Role[] {
  const own: readonly Role[] = ['parent', 'pupil', teacherRole(document)]
  return roles.filter((role) => !own.includes(role))
}

/** The heading of a column. */
export function columnText(document: TrajectDocument, column: PlanColumn, t: Translate): string {
  return column === 'teacher' ? t(`role.${teacherRole(document)}`) : t(`table.column.${column}`)
}

/** The text of one cell, empty when nothing is known. `readCell` reads it back as what it was. */
export function cellText(
  document: TrajectDocument,
  activity: Activity,
  column: PlanColumn,
  { t, language }: Translation,
): string {
  switch (column) {
    case 'moment':
      return momentText(activity.moment, trajectOf(document)?.schoolYear ?? 0, language)
    case 'title':
      return activity.title
    case 'goal':
      return activity.goal
    case 'parent':
    case 'pupil':
      return partText(document, activity, column, t)
    case 'teacher':
      return partText(document, activity, teacherRole(document), t)
    case 'otherRoles': {
      const others = otherRoles(document)
      const named = participationsOf(document, activity.id).filter(({ role }) => others.includes(role))
      return writeList(named.map(({ role, part }) => `${t(`role.${role}`)}${part === '' ? '' : `: ${part}`}`))
    }
    case 'tools':
      return writeList(toolsOf(document, activity.id).map(({ name }) => name))
    case 'owner': {
      const owner = ownerOf(document, activity)
      return ownerChoices(document, t).find((choice) => sameOwner(choice.owner, owner))?.text ?? ''
    }
    case 'hours':
      return hoursText(activity.minutes)
    case 'costs':
      return eurosText(activity.cents)
    case 'status':
      return t(`status.${activity.status}`)
    case 'kind':
      return t(`kind.${activity.kind}`)
    case 'targetGroups':
      return writeList(targetGroupsOfActivity(document, activity.id).map(({ name }) => name))
  }
}

/** What a role does; a role that takes part without words says so. */
function partText(document: TrajectDocument, activity: Activity, role: Role, t: Translate): string {
  const participation = participationsOf(document, activity.id).find((each) => each.role === role)
  return participation ? participation.part || t('table.takesPart') : ''
}

/** Things in one cell, parted by semicolons; a semicolon of their own is doubled. */
export function writeList(items: readonly string[]): string {
  return items.map((item) => item.replaceAll(';', ';;')).join('; ')
}

/** The things in one cell: what `writeList` wrote, or one on each line. Empty ones are left out. */
export function readList(text: string): readonly string[] {
  // No clean text has this sign, so it can stand in for a doubled semicolon.
  const doubled = '\u0000'
  return text
    .replaceAll(';;', doubled)
    .split(/[;\r\n]/)
    .map((item) => tidyLine(item.replaceAll(doubled, ';')))
    .filter((item) => item !== '')
}

/** Somebody who can see to an activity, with a text that no other has. */
export type OwnerChoice = {
  readonly text: string
  readonly owner: { readonly personId: string } | { readonly role: Role }
}

/** Everybody who can see to an activity: the people of the traject, then the roles. */
export function ownerChoices(document: Pick<TrajectDocument, 'person'>, t: Translate): readonly OwnerChoice[] {
  return choicesIn(t)(document)
}

const choicesIn = once((t: Translate) =>
  perState(['person'], ({ person }) => {
    const people = [...person.values()].sort(byRank)
    const taken = new Set(roles.map((role) => foldedKey(t(`role.${role}`))))
    const all: OwnerChoice[] = people.map(({ id, name, role }) => {
      const text = unlike(taken, [name, `${name} (${role || t('table.person')})`])
      return { text, owner: { personId: id } }
    })
    return [...all, ...roles.map((role): OwnerChoice => ({ text: t(`role.${role}`), owner: { role } }))]
  }),
)

/** The first of some texts that is not taken yet, or the last with a number; it is taken from then on. */
function unlike(taken: Set<string>, texts: readonly string[]): string {
  const last = texts.at(-1) ?? ''
  let text = texts.find((each) => !taken.has(foldedKey(each)))
  for (let number = 2; text === undefined; number += 1) {
    if (!taken.has(foldedKey(`${last} ${number}`))) text = `${last} ${number}`
  }
  taken.add(foldedKey(text))
  return text
}

function sameOwner(choice: OwnerChoice['owner'], owner: ReturnType<typeof ownerOf>): boolean {
  if (!owner) return false
  return owner.kind === 'person'
    ? 'personId' in choice && choice.personId === owner.id
    : 'role' in choice && choice.role === owner.role
}

/** The texts that a column offers to choose from; null for a column in which anything can be typed. */
export function columnChoices(document: TrajectDocument, column: PlanColumn, t: Translate): readonly string[] | null {
  switch (column) {
    case 'status':
      return activityStatuses.map((status) => t(`status.${status}`))
    case 'kind':
      return activityKinds.map((kind) => t(`kind.${kind}`))
    case 'owner':
      return ownerChoices(document, t).map(({ text }) => text)
    case 'targetGroups':
      return targetGroupsOf(document).map(({ name }) => writeList([name]))
    default:
      return null
  }
}
