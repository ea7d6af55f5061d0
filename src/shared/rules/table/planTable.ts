import type { Translate, Translation } from '../../i18n.ts'
import { once } from '../../once.ts'
import { perState } from '../../perState.ts'
import {
  type Activity,
  activityKinds,
  activityStatuses,
  type Role,
  type TrajectDocument,
  trajectOf,
} from '../../records.ts'
import { foldedKey, tidyLine } from '../../text.ts'
import { eurosText, hoursText } from '../../wording/amounts.ts'
import { momentText } from '../../wording/moments/momentText.ts'
import { roleName, roleNameIn } from '../../wording/wording.ts'
import { byRank } from '../board/boards.ts'
import { type Owner, type OwnerInput, ownerInput, ownerKey, ownersOf } from '../plan/owners.ts'
import { participationsOf, targetGroupsOf, targetGroupsOfActivity, toolsOf } from '../plan/plan.ts'
import { type KnownRole, roleKey, rolesOf } from '../plan/roles.ts'

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
  'place',
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

/** The same in a school that has target groups: then for whom, and of what kind, comes right behind the activity. */
const columnsWithGroups: readonly PlanColumn[] = usualColumns.flatMap((column): readonly PlanColumn[] =>
  column === 'title' ? ['title', 'targetGroups', 'kind'] : [column],
)

/** The columns that the table of a traject shows until somebody chooses others. */
export function usualColumnsOf(document: Pick<TrajectDocument, 'targetGroup'>): readonly PlanColumn[] {
  return document.targetGroup.size > 0 ? columnsWithGroups : usualColumns
}

/** Which role has the column of the teacher: the leerkracht in primary education, elsewhere the mentor. */
export function teacherRole(document: TrajectDocument): Role {
  return trajectOf(document)?.schoolType === 'po' ? 'primaryTeacher' : 'formTutor'
}

/** The roles that share one column, because they have none of their own. */
export function otherRoles(document: TrajectDocument): readonly KnownRole[] {
  const own: readonly KnownRole[] = ['parent', 'pupil', teacherRole(document)]
  return rolesOf(document).filter((role) => !own.includes(role))
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
      const others = new Set(otherRoles(document).map(roleKey))
      const named = participationsOf(document, activity.id).filter(({ role }) => others.has(role))
      return writeList(
        named.map(({ role, part }) => `${roleNameIn(document, role, t)}${part === '' ? '' : `: ${part}`}`),
      )
    }
    case 'tools':
      return writeList(toolsOf(document, activity.id).map(({ name }) => name))
    case 'owner': {
      const choices = ownerChoices(document, t)
      const keys = ownersOf(document, activity).map(ownerKey)
      return writeList(keys.flatMap((key) => choices.find((choice) => choice.key === key)?.text ?? []))
    }
    case 'place':
      return activity.place
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
export type OwnerChoice = { readonly key: string; readonly text: string; readonly owner: OwnerInput }

/** Everybody who can see to an activity: the people of the traject, then the roles. */
export function ownerChoices(
  document: Pick<TrajectDocument, 'person' | 'ownRole'>,
  t: Translate,
): readonly OwnerChoice[] {
  return choicesIn(t)(document)
}

const choicesIn = once((t: Translate) =>
  perState(['person', 'ownRole'], (document) => {
    const people = [...document.person.values()].sort(byRank)
    const roles = rolesOf(document)
    const taken = new Set(roles.map((role) => foldedKey(roleName(role, t))))
    const choice = (text: string, owner: Owner): OwnerChoice => ({
      key: ownerKey(owner),
      text,
      owner: ownerInput(owner),
    })
    return [
      ...people.map(({ id, name, role }) =>
        choice(unlike(taken, [name, `${name} (${role || t('table.person')})`]), { kind: 'person', id, name }),
      ),
      ...roles.map((role) => choice(roleName(role, t), { kind: 'role', role })),
    ]
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

/** The texts that a column offers to choose from; null for a column in which anything can be typed. */
export function columnChoices(document: TrajectDocument, column: PlanColumn, t: Translate): readonly string[] | null {
  switch (column) {
    case 'status':
      return activityStatuses.map((status) => t(`status.${status}`))
    case 'kind':
      return activityKinds.map((kind) => t(`kind.${kind}`))
    case 'owner':
      return ownerChoices(document, t).map(({ text }) => writeList([text]))
    case 'targetGroups':
      return targetGroupsOf(document).map(({ name }) => writeList([name]))
    default:
      return null
  }
}
