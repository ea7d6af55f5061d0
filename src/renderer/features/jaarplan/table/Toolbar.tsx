import { Check, Columns3, Search, X } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { activityStatuses } from '#shared/records.ts'
import { columnText, type PlanColumn, planColumns } from '#shared/rules/table/planTable.ts'
import type { TableView } from '#shared/rules/table/planTableOrder.ts'
import { IconButton } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'
import { Choose } from './Choose.tsx'
import { FilterMenu } from './FilterMenu.tsx'
import { KeysButton } from './KeysButton.tsx'
import styles from './Toolbar.module.css'
import type { Filters } from './useFilters.ts'

/** Id of the field in which one searches. */
export const searchFieldId = 'table-search'

type Props = {
  readonly view: TableView
  readonly filters: Filters
  /** Goes back to the cell one was in. */
  readonly onBack: () => void
  /** Goes to the first activity that was found. */
  readonly onFound: () => void
  readonly onFilter: (filter: Pick<TableView, 'text' | 'status'>) => void
  readonly columns: readonly PlanColumn[]
  readonly onColumns: (columns: ReadonlySet<string>) => void
}

const all = 'all'

/** Above the table: what to search for, which rows to show, and which columns. */
export function Toolbar({ view: { text, status }, filters, onFilter, onFound, onBack, columns, onColumns }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  return (
    <div className={styles.bar}>
      <search className={styles.search}>
        <Search aria-hidden size="1.2em" />
        <input
          dir="auto"
          id={searchFieldId}
          className={styles.field}
          aria-label={t('table.filter')}
          placeholder={t('table.filter')}
          value={text}
          onChange={(event) => onFilter({ text: event.target.value, status })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            event.preventDefault()
            if (event.key === 'Enter') onFound()
            else {
              if (text !== '') onFilter({ text: '', status })
              onBack()
            }
          }}
        />
        {text !== '' ? (
          <IconButton icon={X} label={t('table.filter.clear')} onPress={() => onFilter({ text: '', status })} />
        ) : null}
      </search>
      <Choose
        label={t('table.status')}
        value={status ?? all}
        options={[
          [all, t('table.status.all')],
          ...activityStatuses.map((each) => [each, t(`status.${each}`)] as const),
        ]}
        onChoose={(chosen) => onFilter({ text, status: activityStatuses.find((each) => each === chosen) ?? null })}
      />
      <FilterMenu filters={filters} />
      <MenuTrigger>
        <AriaButton className={styles.pick}>
          <Columns3 aria-hidden size="1.2em" />
          {t('table.columns')}
        </AriaButton>
        <Popover className={styles.popover}>
          <Menu
            className={styles.list}
            aria-label={t('table.columns')}
            selectionMode="multiple"
            selectedKeys={columns}
            disabledKeys={['title']}
            onSelectionChange={(keys) =>
              onColumns(keys === 'all' ? new Set(planColumns) : new Set([...keys].map(String)))
            }
          >
            {planColumns.map((column) => {
              const name = columnText(store.document, column, t)
              return (
                <MenuItem key={column} id={column} textValue={name} className={styles.option}>
                  {({ isSelected }) => (
                    <>
                      <span className={styles.check}>{isSelected ? <Check aria-hidden size="1em" /> : null}</span>
                      {name}
                    </>
                  )}
                </MenuItem>
              )
            })}
          </Menu>
        </Popover>
      </MenuTrigger>
      <KeysButton />
    </div>
  )
}
