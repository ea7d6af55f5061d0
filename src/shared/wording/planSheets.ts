import type { Translation } from '../i18n.ts'
import { daysOf, type Moment, parseMoment } from '../moment.ts'
import { type Activity, type TrajectDocument, trajectOf } from '../records.ts'
import { occurrencesOf } from '../rules/calendar/recurrence.ts'
import { schoolTimeOf } from '../rules/calendar/trajectCalendar.ts'
import { factsOf, toldRole } from '../rules/plan/activityFacts.ts'
import { missingParts } from '../rules/plan/completeness.ts'
import { ownersOf } from '../rules/plan/owners.ts'
import { activitiesPerOwner } from '../rules/plan/perOwner.ts'
import { activitiesOfPlan, decisionOf, elaborationOf, participationsOf, remarkOf, toolsOf } from '../rules/plan/plan.ts'
import { roleKey, roleOf, rolesOf } from '../rules/plan/roles.ts'
import { tidyLine } from '../text.ts'
import { type FreeDays, freeDaysOf } from './freeDays.ts'
import { ownerInWords, roleName, whenInWords } from './wording.ts'

/** What stands in a cell. A day is written as `2026-11-12`, a time as `19:30`, hours and euros as numbers; null for nothing. */
type Cell = string | number | null

/** A column: its heading, how wide it is in signs, and as what its cells are to be read. */
type SheetColumn = {
  readonly title: string
  readonly width: number
  readonly as: 'text' | 'day' | 'time' | 'hours' | 'euros' | 'count'
}

/** A sheet of a workbook, to sort and to filter. */
export type PlanSheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A column of a sheet with what it says of what is in a row. */
type Asked<Row> = SheetColumn & { readonly of: (row: Row) => Cell }

/**
 * A plan to go on with in a spreadsheet: a row per activity with real days and numbers, the days without school, who takes
 * part, and what each owner sees to. Throws when the document has no traject.
 */
export function planSheets(document: TrajectDocument, translation: Translation): readonly PlanSheet[] {
  if (!trajectOf(document)) throw new Error('a document without a traject has no jaarplan')
  return [
    planSheet(document, translation),
    freeSheet(document, translation),
    participationSheet(document, translation),
    ownerSheet(document, translation),
  ]
}

function sheet<Row>(name: string, columns: readonly Asked<Row>[], rows: readonly Row[]): PlanSheet {
  return {
    name,
    columns: columns.map(({ title, width, as }) => ({ title, width, as })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  }
}

const text = <Row>(title: string, width: number, of: (row: Row) => string): Asked<Row> => ({
  title,
  width,
  as: 'text',
  of: (row) => tidyLine(of(row)) || null,
})

function planSheet(document: TrajectDocument, { t, language }: Translation): PlanSheet {
  const { calendar, periods } = schoolTimeOf(document)
  const taking = rolesOf(document).filter((role) =>
    [...document.participation.values()].some(({ role: key }) => key === roleKey(role)),
  )
  const facts = (activity: Activity) => factsOf(document, activity)
  const inLines = (lines: readonly string[]) => lines.map(tidyLine).filter(Boolean).join('\n')
  return sheet<Activity>(
    t('sheet.plan'),
    [
      text(t('document.column.activity'), 36, ({ title }) => title),
      ...whenColumns({ t, language }),
      { title: t('sheet.starts'), width: 8, as: 'time', of: ({ moment }) => timeOf(moment, 'startTime') },
      { title: t('sheet.ends'), width: 8, as: 'time', of: ({ moment }) => timeOf(moment, 'endTime') },
      {
        title: t('sheet.times'),
        width: 8,
        as: 'count',
        of: (activity) => (activity.moment === null ? null : occurrencesOf(activity, calendar, periods).length),
      },
      text(t('review.ledger.field.kind'), 12, ({ kind }) => t(`kind.${kind}`)),
      text(t('document.column.goal'), 40, ({ goal }) => goal),
      text(t('field.targetGroups'), 18, (activity) => facts(activity).targetGroups.join(', ')),
      ...taking.map((role): Asked<Activity> => {
        const parts = (activity: Activity) =>
          participationsOf(document, activity.id).filter(({ role: key }) => key === roleKey(role))
        // Who takes part without a word about it is there all the same.
        return text(roleName(toldRole(role), t), 24, (activity) =>
          parts(activity)
            .map(({ part }) => part || t('sheet.takesPart'))
            .join(', '),
        )
      }),
      {
        title: t('document.column.tools'),
        width: 28,
        as: 'text',
        of: ({ id }) =>
          inLines(
            toolsOf(document, id).map(({ name, source }) =>
              source ? t('calendar.withSource', { name, source }) : name,
            ),
          ) || null,
      },
      text(t('field.where'), 18, ({ place }) => place),
      text(t('field.owner'), 22, (activity) =>
        ownersOf(document, activity)
          .map((owner) => ownerInWords(owner, t))
          .join(', '),
      ),
      { title: t('field.minutes'), width: 8, as: 'hours', of: ({ minutes }) => hoursOf(minutes) },
      { title: t('field.cents'), width: 10, as: 'euros', of: ({ cents }) => eurosOf(cents) },
      text(t('field.status'), 14, ({ status }) => t(`status.${status}`)),
      text(t('sheet.decision'), 12, ({ id }) => {
        const outcome = decisionOf(document, id)?.outcome
        return outcome === undefined ? '' : t(`outcome.${outcome}`)
      }),
      text(t('field.remark'), 40, ({ id }) => remarkOf(document, id)?.text ?? ''),
      {
        title: t('field.elaboration'),
        width: 36,
        as: 'text',
        of: ({ id }) =>
          inLines(
            elaborationOf(document, id).map(({ text: line, done }) =>
              done ? t('document.done', { text: line }) : line,
            ),
          ) || null,
      },
      text(t('field.buildsOn'), 24, (activity) => facts(activity).buildsOn ?? ''),
      text(t('sheet.source'), 24, ({ source }) => source),
      text(t('sheet.missing'), 24, (activity) =>
        missingParts(document, activity)
          .map((part) => t(`part.${part}`))
          .join(', '),
      ),
    ],
    activitiesOfPlan(document),
  )
}

/** When something is, in words and as the days of it. */
function whenColumns({ t, language }: Translation): readonly Asked<Activity>[] {
  return [
    text(t('document.column.moment'), 30, (activity) => whenInWords(activity, language, t)),
    { title: t('sheet.first'), width: 12, as: 'day', of: ({ moment }) => days(moment)?.first ?? null },
    { title: t('sheet.last'), width: 12, as: 'day', of: ({ moment }) => days(moment)?.last ?? null },
  ]
}

function freeSheet(document: TrajectDocument, { t }: Translation): PlanSheet {
  return sheet<FreeDays>(
    t('sheet.free'),
    [
      text(t('sheet.free.name'), 36, ({ name }) => name),
      text(t('sheet.free.sort'), 22, ({ sort }) => sort),
      { title: t('sheet.first'), width: 12, as: 'day', of: ({ first }) => first },
      { title: t('sheet.last'), width: 12, as: 'day', of: ({ last }) => last },
    ],
    freeDaysOf(document, t),
  )
}

function participationSheet(document: TrajectDocument, { t, language }: Translation): PlanSheet {
  const rows = activitiesOfPlan(document).flatMap((activity) =>
    participationsOf(document, activity.id).flatMap(({ role: key, part }) => {
      const role = roleOf(document, key)
      return role === undefined ? [] : [{ activity, role: roleName(toldRole(role), t), part }]
    }),
  )
  return sheet<(typeof rows)[number]>(
    t('sheet.participation'),
    [
      text(t('sheet.role'), 20, ({ role }) => role),
      text(t('sheet.part'), 44, ({ part }) => part),
      text(t('document.column.activity'), 36, ({ activity }) => activity.title),
      ...whenColumns({ t, language }).map((column) => ({
        ...column,
        of: ({ activity }: (typeof rows)[number]) => column.of(activity),
      })),
    ],
    rows,
  )
}

function ownerSheet(document: TrajectDocument, { t, language }: Translation): PlanSheet {
  const rows = activitiesPerOwner(document)
    .flatMap(({ owner, activities }) => activities.map((activity) => ({ activity, owner: ownerInWords(owner, t) })))
    .sort((a, b) => a.owner.localeCompare(b.owner, language))
  return sheet<(typeof rows)[number]>(
    t('sheet.owners'),
    [
      text(t('field.owner'), 26, ({ owner }) => owner),
      text(t('document.column.activity'), 36, ({ activity }) => activity.title),
      ...whenColumns({ t, language }).map((column) => ({
        ...column,
        of: ({ activity }: (typeof rows)[number]) => column.of(activity),
      })),
      { title: t('field.minutes'), width: 8, as: 'hours', of: ({ activity }) => hoursOf(activity.minutes) },
      { title: t('field.cents'), width: 10, as: 'euros', of: ({ activity }) => eurosOf(activity.cents) },
    ],
    rows,
  )
}

const parsed = (written: string | null): Moment | null => (written === null ? null : parseMoment(written))

function days(written: string | null) {
  const moment = parsed(written)
  return moment && daysOf(moment)
}

function timeOf(written: string | null, which: 'startTime' | 'endTime'): string | null {
  const moment = parsed(written)
  return moment?.kind === 'date' ? moment[which] : null
}

const hoursOf = (minutes: number | null) => (minutes === null ? null : minutes / 60)
const eurosOf = (cents: number | null) => (cents === null ? null : cents / 100)
