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
import { type Compared, ledgerDocumentOf, ledgerTitle } from '#shared/wording/ledgerDocument.ts'
import { minutesDocumentOf } from '#shared/wording/minutesDocument.ts'
import { myYearOf } from '#shared/wording/myYear.ts'
import { planSheets } from '#shared/wording/planSheets.ts'
import { schoolPlanOf } from '#shared/wording/schoolPlan.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { ownerInWords } from '#shared/wording/wording.ts'
import { calendarOf } from './calendar.ts'
import { fileName } from './file-name.ts'
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
 * What a document is called as a file: `Jaarplan 2026-2027 De Voorbeeldschool.docx`; that of a version says which one, and
 * that of what changed since when.
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
  switch (what.kind) {
    case 'plan': {
      const title = t('document.title', { schoolYear: schoolYearName(traject.schoolYear) })
      return fileName(`${title} ${traject.school}${nameOfVersion(document, what.version, t)}`, extension)
    }
    case 'calendar':
      return fileName(what.title, extension)
    case 'changes':
      return fileName(`${ledgerTitle(document, what.since, t)} ${traject.school}`, extension)
    case 'minutes':
      return fileName(`${t(`minutes.title.${what.session}`)} ${traject.school}`, extension)
    case 'poster': {
      const title = t('poster.file', { schoolYear: schoolYearName(traject.schoolYear), paper: what.paper })
      return fileName(`${title} ${traject.school}${nameOfVersion(document, what.version, t)}`, extension)
    }
    case 'board':
      return fileName(`${t('boardPaper.file.board', { step: stepName(what.step, t) })} ${traject.school}`, extension)
    case 'cards':
      return what.step === null
        ? fileName(t('boardPaper.file.empty'), extension)
        : fileName(`${t('boardPaper.file.cards', { step: stepName(what.step, t) })} ${traject.school}`, extension)
    case 'myYear':
    case 'schoolPlan':
    case 'groundRules': {
      const { title } = handoutOf(document, what, { t, language })
      const who = what.kind === 'myYear' && what.who !== null ? ` ${nameOfKey(document, what.who, t)}` : ''
      return fileName(`${title}${who} ${traject.school}`, extension)
    }
    default:
      return assertNever(what)
  }
}

function nameOfVersion(document: TrajectDocument, version: Version | null, t: Translate): string {
  return version ? ` ${versionInWords(document, version, t)}` : ''
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
