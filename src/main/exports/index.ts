import type { ExportFormat } from '#shared/contract.ts'
import { localDate, writeInstant } from '#shared/dates.ts'
import { type Translate, type Translation, translator } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { Paper } from '#shared/paper.ts'
import { type SessionKind, type Step, type TrajectDocument, trajectOf, type Version } from '#shared/records.ts'
import { assertNever } from '#shared/result.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { FileEntry } from '#shared/rules/calendarFile/handOut.ts'
import { ownerKey } from '#shared/rules/plan/owners.ts'
import { peopleOfYear } from '#shared/rules/plan/perOwner.ts'
import { groundRulesOf } from '#shared/wording/groundRules.ts'
import type { Handout } from '#shared/wording/handout.ts'
import { planStatus } from '#shared/wording/jaarplan.ts'
import { type Compared, ledgerDocumentOf, ledgerTitle } from '#shared/wording/ledgerDocument.ts'
import { minutesDocumentOf } from '#shared/wording/minutesDocument.ts'
import { myYearOf } from '#shared/wording/myYear.ts'
import { planSheets } from '#shared/wording/planSheets.ts'
import { schoolPlanOf } from '#shared/wording/schoolPlan.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { ownerInWords } from '#shared/wording/wording.ts'
import { calendarOf } from './calendar.ts'
import { fileName, safeName } from './file-name.ts'
import { handoutDocx } from './handout-docx.ts'
import { jaarplanDocx } from './jaarplan-docx.ts'
import { ledgerDocx } from './ledger-docx.ts'
import { minutesDocx } from './minutes-docx.ts'
import { workbookOf } from './workbook.ts'

/** A document as bytes, with the name to save it under and its media type. */
export type ExportedDocument = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** The documents that main makes itself; a PDF is printed by the window. */
export type MadeFormat = Exclude<ExportFormat, 'pdf'>

/**
 * What is handed over: the plan of now or of a version, entries for a calendar under a title, what changed between two
 * versions, the minutes of a session, the year as a poster, a board or its cards on paper, or another handout.
 */
export type ToExport =
  | { readonly kind: 'plan'; readonly version: Version | null }
  | { readonly kind: 'calendar'; readonly title: string; readonly entries: readonly FileEntry[] }
  | ({ readonly kind: 'changes' } & Compared)
  | { readonly kind: 'minutes'; readonly session: SessionKind }
  | { readonly kind: 'poster'; readonly version: Version | null; readonly paper: Paper }
  | { readonly kind: 'board'; readonly step: Step }
  /** The cards of a step to cut out, or (null) empty ones. */
  | { readonly kind: 'cards'; readonly step: Step | null }
  /** The year of everybody (null), or of the one with a key (`ownerKey`). */
  | { readonly kind: 'myYear'; readonly who: string | null }
  | { readonly kind: 'schoolPlan' | 'groundRules' }

/** The plan as it is now. */
export const planOfNow = { kind: 'plan', version: null } as const satisfies ToExport

/**
 * What a document is called as a file: what it is, the school year, the school, and of a plan how far it is:
 * `Jaarplan 2026-2027 De Voorbeeldschool Schets.docx`.
 */
export function exportName(
  document: TrajectDocument,
  extension: string,
  what: ToExport = planOfNow,
  language: Language = 'nl',
): string {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no name')
  const t = translator(language)
  const schoolYear = schoolYearName(traject.schoolYear)
  const named = (title: string, behind = '') => fileName(`${title} ${traject.school}`, extension, behind)
  switch (what.kind) {
    case 'plan':
      return named(t('document.title', { schoolYear }), howFar(document, what.version, t))
    case 'poster':
      return named(t('poster.file', { schoolYear, paper: what.paper }), howFar(document, what.version, t))
    case 'calendar':
      return fileName(what.title, extension)
    case 'changes':
      return named(`${ledgerTitle(document, what.since, t)} ${schoolYear}`)
    case 'minutes':
      return named(`${t(`minutes.title.${what.session}`)} ${schoolYear}`)
    case 'board':
      return named(t('boardPaper.file.board', { step: stepName(what.step, t) }))
    case 'cards':
      return what.step === null
        ? fileName(t('boardPaper.file.empty'), extension)
        : named(t('boardPaper.file.cards', { step: stepName(what.step, t) }))
    case 'myYear': {
      const { title } = handoutOf(document, what, { t, language })
      return named(what.who === null ? title : `${title} ${nameOfKey(document, what.who, t)}`)
    }
    case 'schoolPlan':
    case 'groundRules':
      return named(`${handoutOf(document, what, { t, language }).title} ${schoolYear}`)
    default:
      return assertNever(what)
  }
}

/** What a folder with documents of a traject is called: `De Voorbeeldschool 2026-2027`. */
export function folderName(document: TrajectDocument): string {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no name')
  return safeName(traject.school, schoolYearName(traject.schoolYear))
}

/** Which version a plan is; of the plan of now whether it is that of the last one. */
function howFar(document: TrajectDocument, version: Version | null, t: Translate): string {
  if (version) return versionInWords(document, version, t)
  const status = planStatus(document)
  if (!('version' in status)) return t(`export.name.${status.kind}`)
  const name = versionInWords(document, status.version, t)
  return status.kind === 'definitive' ? name : t('export.name.amended', { version: name })
}

/** What is handed over of a traject as a document. Throws when the document has no traject. */
export async function exportDocument(
  document: TrajectDocument,
  format: MadeFormat,
  what: ToExport = planOfNow,
  language: Language = 'nl',
): Promise<ExportedDocument> {
  const name = exportName(document, format, what, language)
  const t = translator(language)
  const now = writeInstant(Date.now())
  switch (format) {
    case 'docx':
      return {
        name,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: await wordOf(document, what, language, now),
      }
    case 'xlsx':
      return {
        name,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await workbookOf(planSheets(document, { t, language })),
      }
    case 'ics':
      if (what.kind !== 'calendar') throw new Error(`${what.kind} is no calendar`)
      return {
        name,
        type: 'text/calendar; charset=utf-8',
        bytes: new TextEncoder().encode(calendarOf(what.title, language, what.entries)),
      }
  }
}

function wordOf(document: TrajectDocument, what: ToExport, language: Language, now: string): Promise<Uint8Array> {
  const t = translator(language)
  switch (what.kind) {
    case 'plan':
      return jaarplanDocx(document, language, t)
    case 'calendar':
      throw new Error('a calendar is no text')
    case 'changes':
      return ledgerDocx(ledgerDocumentOf(document, what, localDate(new Date(now)), language, t), language, t)
    case 'poster':
    case 'board':
    case 'cards':
      throw new Error(`${what.kind} is drawn, not written`)
    case 'minutes':
      return minutesDocx(minutesDocumentOf(document, what.session, now, language, t), language, t)
    case 'myYear':
    case 'schoolPlan':
    case 'groundRules':
      return handoutDocx(handoutOf(document, what, { t, language }), language, t)
    default:
      return assertNever(what)
  }
}

type HandoutToExport = Extract<ToExport, { kind: 'myYear' | 'schoolPlan' | 'groundRules' }>

function handoutOf(document: TrajectDocument, what: HandoutToExport, translation: Translation): Handout {
  switch (what.kind) {
    case 'myYear':
      return myYearOf(document, what.who, translation)
    case 'schoolPlan':
      return schoolPlanOf(document, translation)
    case 'groundRules':
      return groundRulesOf(document, translation)
    default:
      return assertNever(what)
  }
}

function nameOfKey(document: TrajectDocument, key: string, t: Translate): string {
  const who = peopleOfYear(document).find((each) => ownerKey(each) === key)
  return who ? ownerInWords(who, t) : ''
}
