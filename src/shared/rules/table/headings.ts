import { languages } from '../../i18n.ts'
import { texts } from '../../language/index.ts'
import { roles } from '../../records.ts'
import { foldedKey } from '../../text.ts'
import { type PlanColumn, planColumns } from './planTable.ts'

/** Which column people mean by a heading, in Dutch or English; undefined when the table has no such column. */
export function headingOf(text: string): PlanColumn | undefined {
  return headings.get(headingKey(text))
}

/** A heading as people mean it; a colon, star or question mark behind it says nothing. */
export function headingKey(text: string): string {
  // No heading is as long as a page.
  return text.length > 200 ? '' : foldedKey(text).replace(/ ?[:*?]$/, '')
}

/** Other names that people give these columns, beside those of the table itself. */
const otherHeadings = {
  moment: ['wanneer', 'when', 'datum', 'date', 'maand', 'month'],
  title: ['titel', 'title', 'naam', 'name', 'wat', 'what', 'activiteiten', 'activities'],
  goal: ['doelen', 'goals', 'waarom', 'why'],
  parent: ['ouder', 'parent'],
  pupil: ['leerlingen', 'pupils', 'student', 'studenten'],
  teacher: ['leraar', 'docent', 'teacher', 'tutor', 'leerkracht / mentor', 'mentor/leerkracht'],
  otherRoles: ['overige rol', 'andere rollen', 'overig', 'others'],
  tools: ['gereedschap', 'tool', 'middelen', 'instrumenten', 'materiaal'],
  owner: [
    'eigenaar',
    'eigenaren',
    'eigenaars',
    'eigenaar(s)',
    'wie',
    'who',
    'wie zorgt ervoor',
    'wie regelt het',
    'trekker',
    'trekkers',
    'trekker(s)',
    'verantwoordelijk',
    'verantwoordelijken',
    'verantwoordelijke(n)',
    'owners',
    'owner(s)',
    'responsible',
    'lead',
  ],
  place: ['waar', 'where', 'plaats', 'plek', 'place', 'locatie', 'location', 'lokaal', 'ruimte', 'room', 'venue'],
  hours: ['uur', 'tijd', 'hour'],
  costs: ['kosten', 'costs', 'euro', "euro's", 'geld', 'budget'],
  status: ['stand'],
  kind: ['type'],
  targetGroups: ['doelgroepen', 'target groups', 'groep', 'leerjaar'],
} as const satisfies Record<PlanColumn, readonly string[]>

const teachers = roles.filter((role) => role === 'primaryTeacher' || role === 'formTutor')

const headings: ReadonlyMap<string, PlanColumn> = new Map(
  planColumns.flatMap((column): readonly (readonly [string, PlanColumn])[] => {
    const shown = languages.map((language) => texts[language][`table.column.${column}`])
    const ofRoles =
      column === 'teacher'
        ? languages.flatMap((language) => teachers.map((role) => texts[language][`role.${role}`]))
        : []
    return [...shown, ...ofRoles, ...otherHeadings[column]].map((name) => [headingKey(name), column] as const)
  }),
)
