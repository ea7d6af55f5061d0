import { Check, ChevronDown, Columns3, Search, X } from 'lucide-react'
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { type ActivityStatus, activityStatuses } from '#shared/records.ts'
import { columnText, type PlanColumn, planColumns } from '#shared/rules/table/planTable.ts'
import type { TableView } from '#shared/rules/table/planTableOrder.ts'
import { IconButton } from '#ui/Button.tsx'
import styles from './Toolbar.module.css'

type Props = {
  readonly view: TableView
  /** Goes to the first activity that was found. */
  readonly onFound: () => void
  readonly onFilter: (filter: Pick<TableView, 'text' | 'status'>) => void
  readonly columns: readonly PlanColumn[]
  readonly onColumns: (columns: ReadonlySet<string>) => void
}

const all = 'all'

/** Above the table: what to search for, which status to show, and which columns. */
export function Toolbar({ view: { text, status }, onFilter, onFound, columns, onColumns }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  return (
    <div className={styles.bar}>
      <search className={styles.search}>
        <Search aria-hidden size="1.2em" />
        <input
          dir="auto"
          className={styles.field}
          aria-label={t('table.filter')}
          placeholder={t('table.filter')}
          value={text}
          onChange={(event) => onFilter({ text: event.target.value, status })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onFound()
            else if (event.key === 'Escape' && text !== '') onFilter({ text: '', status })
            else return
            event.preventDefault()
          }}
        />
        {text !== '' ? (
          <IconButton icon={X} label={t('table.filter.clear')} onPress={() => onFilter({ text: '', status })} />
        ) : null}
      </search>
      <Select
        aria-label={t('table.status')}
        value={status ?? all}
        onChange={(chosen) => onFilter({ text, status: statusOf(chosen) })}
      >
        <AriaButton className={styles.pick}>
          <SelectValue />
          <ChevronDown aria-hidden size="1.2em" />
        </AriaButton>
        <Popover className={styles.popover}>
          <ListBox className={styles.list}>
            {[all, ...activityStatuses].map((each) => {
              const name = statusOf(each)
              const shown = name === null ? t('table.status.all') : t(`status.${name}`)
              return (
                <ListBoxItem key={each} id={each} textValue={shown} className={styles.option}>
                  {shown}
                </ListBoxItem>
              )
            })}
          </ListBox>
        </Popover>
      </Select>
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
    </div>
  )
}

function statusOf(key: unknown): ActivityStatus | null {
  return activityStatuses.find((status) => status === key) ?? null
}
