import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { ActionMenu } from '#parts/keys/ActionMenu.tsx'
import { columnText } from '#shared/rules/table/planTable.ts'
import { shorten } from '#shared/text.ts'
import { gridActions } from './gridActions.ts'
import { HeadMenu } from './HeadMenu.tsx'
import type { CellActions } from './useCellActions.ts'
import type { Filters } from './useFilters.ts'

/** The menu that was asked for: of the selected cells, or of the column of a heading. */
export function TableMenus({ does, filters }: { readonly does: CellActions; readonly filters: Filters }) {
  const { t } = useTranslation()
  const store = useStore()
  const { asked, beside, ask, cells } = does
  const onClose = () => ask(null)
  if (!asked) return null
  if (asked.kind === 'head') {
    const title = columnText(store.document, asked.column, t)
    return <HeadMenu title={title} head={does.headOf(asked.column)} {...{ filters, beside, onClose }} />
  }
  const { rows } = cells.state.selection()
  const { title } = store.record('activity', rows[0] ?? '') ?? { title: t('table.new') }
  return (
    <ActionMenu
      title={t('table.menu', { title: shorten(title), count: Math.max(1, rows.length) })}
      actions={gridActions}
      subject={cells}
      {...{ beside, onClose }}
    />
  )
}
