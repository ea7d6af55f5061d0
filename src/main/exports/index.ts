import type { ExportFormat } from '#shared/contract.ts'
import { localDate, writeInstant } from '#shared/dates.ts'
import { translator } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import { type TrajectDocument, trajectOf, type Version } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { ledgerDocumentOf, ledgerTitle } from '#shared/wording/ledgerDocument.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { calendarOf } from './calendar.ts'
import { fileName } from './file-name.ts'
import { jaarplanDocx } from './jaarplan-docx.ts'
import { ledgerDocx } from './ledger-docx.ts'

/** A document as bytes, with the name to save it under and its media type. */
export type ExportedDocument = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** The documents that main makes itself; a PDF is printed by the window. */
export type MadeFormat = Exclude<ExportFormat, 'pdf'>

/**
 * What a document is called as a file: `Jaarplan 2026-2027 De Voorbeeldschool.docx`; that of a version says which one, and
 * that of what changed since when.
 */
export function exportName(
  document: TrajectDocument,
  extension: string,
  language: Language = 'nl',
  version: Version | null = null,
  since: Version | null = null,
): string {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no name')
  const t = translator(language)
  if (since) return fileName(`${ledgerTitle(document, since, t)} ${traject.school}`, extension)
  const title = t('document.title', { schoolYear: schoolYearName(traject.schoolYear) })
  const which = version ? ` ${versionInWords(document, version, t)}` : ''
  return fileName(`${title} ${traject.school}${which}`, extension)
}

/** The jaarplan of a traject as a document, or what changed in it since a version. Throws when the document has no traject. */
export async function exportDocument(
  document: TrajectDocument,
  format: MadeFormat,
  language: Language = 'nl',
  version: Version | null = null,
  since: Version | null = null,
): Promise<ExportedDocument> {
  const name = exportName(document, format, language, version, since)
  const t = translator(language)
  switch (format) {
    case 'docx':
      return {
        name,
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: since
          ? await ledgerDocx(
              ledgerDocumentOf(document, { since, until: version }, localDate(new Date()), language, t),
              language,
              t,
            )
          : await jaarplanDocx(document, language, t),
      }
    case 'ics':
      return {
        name,
        type: 'text/calendar; charset=utf-8',
        bytes: new TextEncoder().encode(calendarOf(document, language, t, new Date(writeInstant(Date.now())))),
      }
  }
}
