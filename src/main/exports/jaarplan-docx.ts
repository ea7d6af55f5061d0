import { InternalHyperlink, type Paragraph, type Table } from 'docx'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { type Jaarplan, type JaarplanRow, jaarplanOf } from '#shared/wording/jaarplan.ts'
import { shortDate, withCapital } from '#shared/wording/wording.ts'
import { blocksOf, bulletOf, factOf, headingOf, opening, partsOf, run, textOf, wordDocument } from './docxParts.ts'
import { tableOf } from './docxTable.ts'

type Children = readonly (Paragraph | Table)[]

/** The jaarplan as a Word document that a school can go on writing in. Throws when the document has no traject. */
export async function jaarplanDocx(document: TrajectDocument, language: Language, t: Translate): Promise<Uint8Array> {
  const plan = jaarplanOf(document, language, t)
  return wordDocument(plan, language, t, [
    ...opening(plan),
    ...visionOf(plan),
    ...glanceOf(plan, language, t),
    ...yearOf(plan),
    ...activitiesOf(plan.unplanned),
    ...activitiesOf(plan.later),
    ...agreementsOf(plan),
    ...gapsOf(plan),
    ...freeOf(plan, language, t),
    ...resourcesOf(plan, t),
    ...changesOf(plan),
  ])
}

function visionOf({ vision }: Jaarplan): Children {
  return vision.blocks.length === 0 ? [] : [headingOf(vision.heading), ...blocksOf(vision.blocks)]
}

/** The year in a table, from which one goes on to an activity. */
function glanceOf({ year, columns }: Jaarplan, language: Language, t: Translate): Children {
  if (year.rows.length === 0) return []
  const title = t('document.glance')
  return [
    headingOf(title),
    tableOf(
      { title, about: t('document.glance.about') },
      [
        { heading: t('document.when'), width: 7 },
        { heading: columns.activity, width: 6 },
        { heading: t('document.who'), width: 4 },
      ],
      year.rows.map((row) => [
        withCapital(row.moment, language),
        new InternalHyperlink({ anchor: anchorOf(row), children: [run(row.title)] }),
        row.participants.map(({ role }) => role).join(', '),
      ]),
    ),
  ]
}

function yearOf({ year, months }: Jaarplan): Children {
  if (year.rows.length === 0) return [headingOf(year.heading), textOf(year.empty)]
  if (months.length === 0) return []
  return [
    headingOf(year.heading),
    ...months.flatMap(({ heading, rows }) => [headingOf(heading, 2), ...rows.flatMap((row) => activityOf(row, 3))]),
  ]
}

function activitiesOf(part: {
  readonly heading: string
  readonly about: string
  readonly rows: readonly JaarplanRow[]
}): Children {
  if (part.rows.length === 0) return []
  return [
    headingOf(part.heading),
    textOf(part.about, { keepNext: true }),
    ...part.rows.flatMap((row) => activityOf(row, 2)),
  ]
}

/** An activity under a heading of its own, with all that is known of it. */
function activityOf(row: JaarplanRow, level: 2 | 3): readonly Paragraph[] {
  return [headingOf(row.title, level, { anchor: anchorOf(row) }), ...partsOf(row.parts)]
}

/** A bookmark takes 40 signs, and only letters, digits and low lines. */
function anchorOf({ id }: JaarplanRow): string {
  return `a_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40)
}

function agreementsOf({ agreements: { heading, items } }: Jaarplan): Children {
  if (items.length === 0) return []
  return [
    headingOf(heading),
    ...items.map(({ label, value }) =>
      bulletOf([run(label, { bold: true }), ...(value === '' ? [] : [run(' ('), run(value), run(')')])]),
    ),
  ]
}

function gapsOf({ gaps: { heading, about, items } }: Jaarplan): Children {
  if (items.length === 0) return []
  return [
    headingOf(heading),
    textOf(about, { keepNext: true }),
    ...items.map(({ label, value }) => bulletOf([run(label, { bold: true }), run(`: ${value}`)])),
  ]
}

function freeOf({ free }: Jaarplan, language: Language, t: Translate): Children {
  if (free.days.length === 0) return []
  return [
    headingOf(free.heading),
    tableOf(
      { title: free.heading, about: t('document.free.table') },
      [
        { heading: t('document.free.days'), width: 6 },
        { heading: t('sheet.free.name'), width: 6 },
        { heading: t('sheet.free.sort'), width: 6 },
      ],
      free.days.map(({ name, sort, about, first, last }) => [
        first === last ? shortDate(first) : t('moment.period', { first: shortDate(first), last: shortDate(last) }),
        withCapital(name, language),
        [sort, about].filter(Boolean).join(', '),
      ]),
    ),
  ]
}

function resourcesOf({ resources: { heading, facts, owners } }: Jaarplan, t: Translate): Children {
  if (facts.length === 0 && owners.length === 0) return []
  const table = () => [
    textOf(t('document.owners.about'), { keepNext: true }),
    tableOf(
      { title: heading, about: t('document.resources.table') },
      [
        { heading: t('field.owner'), width: 8 },
        { heading: t('document.owners.count'), width: 3, isAmount: true },
        { heading: t('field.minutes'), width: 3, isAmount: true },
        { heading: t('document.owners.euros'), width: 3, isAmount: true },
      ],
      owners.map(({ owner, activities, minutes, cents }) => [owner, activities, minutes, cents]),
      { hasTotal: true },
    ),
  ]
  return [headingOf(heading), ...facts.map((fact) => factOf(fact)), ...(owners.length > 0 ? table() : [])]
}

function changesOf({ changes: { heading, items } }: Jaarplan): Children {
  if (items.length === 0) return []
  return [
    headingOf(heading),
    ...items.flatMap(({ title, lines }) => [headingOf(title, 2), ...lines.map((line) => bulletOf([run(line)]))]),
  ]
}
