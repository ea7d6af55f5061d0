import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { type TrajectDocument, trajectOf, type Version } from '../records.ts'
import { schoolYearName } from '../rules/calendar/schedule.ts'
import { documentOfVersion, versionNumber } from '../rules/plan/versions.ts'
import { type Fact, schoolInWords } from './jaarplan.ts'
import { countLines } from './ledgerFilter.ts'
import { type LedgerText, ledgerInWords } from './ledgerWording.ts'
import { versionInWords } from './versionWording.ts'
import { shortDate } from './wording.ts'

/** Which versions a ledger tells apart; without `until` it goes on to the plan of now. */
export type Compared = { readonly since: Version; readonly until: Version | null }

/** All that a ledger says on paper, in words, so that the Word document and the printed page say the same. */
export type LedgerDocument = {
  readonly title: string
  /** The school, with its place when that is known. */
  readonly school: string
  readonly facts: readonly Fact[]
  /** What stands there when nothing changed. */
  readonly none: string
  /** Every change, whatever was looked for on the screen. */
  readonly entries: readonly LedgerText[]
}

/** What the ledger of two versions is called: "Wat is er gewijzigd sinds schets 1". */
export function ledgerTitle(document: Pick<TrajectDocument, 'version'>, since: Version, t: Translate): string {
  const number = versionNumber(document, since)
  return t(`review.ledger.title.${since.kind}`, { number, date: shortDate(since.date) })
}

/** A ledger on paper, made on a day (an ISO date). Throws when the document has no traject. */
export function ledgerDocumentOf(
  document: TrajectDocument,
  { since, until }: Compared,
  today: string,
  language: Language,
  t: Translate,
): LedgerDocument {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no ledger')
  const entries = ledgerInWords(since.snapshot, until ? documentOfVersion(document, until) : document, language, t)
  const named = (version: Version) =>
    t('document.ledger.version', { version: versionInWords(document, version, t), date: shortDate(version.date) })
  return {
    title: ledgerTitle(document, since, t),
    school: schoolInWords(traject),
    facts: [
      { label: t('document.schoolYear'), value: schoolYearName(traject.schoolYear) },
      { label: t('document.ledger.since'), value: named(since) },
      { label: t('document.ledger.until'), value: until ? named(until) : t('versions.now') },
      { label: t('document.ledger.made'), value: shortDate(today) },
      { label: t('document.ledger.count'), value: String(countLines(entries)) },
    ],
    none: t('review.ledger.none'),
    entries,
  }
}
