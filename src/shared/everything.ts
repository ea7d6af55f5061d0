import type { ExportFormat, ExportWhat } from './contract.ts'
import { sessionKinds, type TrajectDocument } from './records.ts'
import { sessionHasBegun } from './rules/minutes/minutes.ts'
import { versionToCompare } from './rules/plan/versions.ts'

/** One file to hand over: a document in a form of `formatsOf`. */
export type FileToMake = { readonly what: ExportWhat; readonly format: ExportFormat }

/** What can be asked for at once: everything, one sort of document in all its forms, or one form of all documents. */
export const choices = [
  'all',
  'plan',
  'poster',
  'calendar',
  'minutes',
  'changes',
  'my-year',
  'school-plan',
  'ground-rules',
  'pdf',
  'word',
  'excel',
] as const
export type Choice = (typeof choices)[number]

/**
 * Everything that a school can be given of a traject: of the plan of now, with the minutes of the sessions that began and
 * what changed since the version that the plan is compared with.
 */
export function everythingOf(document: TrajectDocument): readonly FileToMake[] {
  const plan = { kind: 'plan', versionId: null } as const
  const calendar = { kind: 'calendar', versionId: null } as const
  const since = versionToCompare(document)
  const begun = sessionKinds.filter((kind) => sessionHasBegun(document, kind))
  return [
    ...inForms(plan, 'pdf', 'docx', 'xlsx'),
    ...inForms({ kind: 'poster', versionId: null, paper: 'A3' }, 'pdf'),
    ...inForms({ ...calendar, recipient: { kind: 'everyone' } }, 'ics'),
    ...inForms({ ...calendar, recipient: { kind: 'facilitator' } }, 'ics'),
    ...begun.flatMap((session) => inForms({ kind: 'minutes', session }, 'pdf', 'docx')),
    ...(since ? inForms({ kind: 'changes', sinceId: since.id, untilId: null }, 'pdf', 'docx') : []),
    ...inForms({ kind: 'myYear', who: null }, 'docx'),
    ...inForms({ kind: 'schoolPlan' }, 'docx'),
    ...inForms({ kind: 'groundRules' }, 'docx'),
  ]
}

/** Of everything, what was asked for. */
export function filesOf(document: TrajectDocument, choice: Choice): readonly FileToMake[] {
  return everythingOf(document).filter(belongsTo[choice])
}

function inForms(what: ExportWhat, ...formats: readonly ExportFormat[]): readonly FileToMake[] {
  return formats.map((format) => ({ what, format }))
}

const ofKind =
  (kind: ExportWhat['kind']) =>
  ({ what }: FileToMake) =>
    what.kind === kind
const inForm =
  (wanted: ExportFormat) =>
  ({ format }: FileToMake) =>
    format === wanted

const belongsTo: Readonly<Record<Choice, (file: FileToMake) => boolean>> = {
  all: () => true,
  plan: ofKind('plan'),
  poster: ofKind('poster'),
  calendar: ofKind('calendar'),
  minutes: ofKind('minutes'),
  changes: ofKind('changes'),
  'my-year': ofKind('myYear'),
  'school-plan': ofKind('schoolPlan'),
  'ground-rules': ofKind('groundRules'),
  pdf: inForm('pdf'),
  word: inForm('docx'),
  excel: inForm('xlsx'),
}
