import type { DocumentStore } from '#app/documentStore.ts'
import { errorText } from '#app/language.ts'
import { showNotice } from '#app/notices.ts'
import type { Translate } from '#shared/i18n.ts'
import { columnText } from '#shared/rules/table/planTable.ts'
import type { CellRefusal } from '#shared/rules/table/planTableFill.ts'
import { shorten } from '#shared/text.ts'

/** Why nothing was filled in, and at which cell that showed. */
export function refusalText(store: DocumentStore, { error, cell }: CellRefusal, t: Translate): string {
  const why = errorText(error)
  if (!cell) return why
  const { title = '' } = store.record('activity', cell.row) ?? {}
  return t('table.refused', { column: columnText(store.document, cell.column, t), title: shorten(title), why })
}

/** Says so, until one types on. */
export function showRefusal(store: DocumentStore, refusal: CellRefusal, t: Translate): void {
  showNotice({ tone: 'error', isPassing: true, text: refusalText(store, refusal, t) })
}
