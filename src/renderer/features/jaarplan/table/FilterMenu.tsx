import { Funnel } from 'lucide-react'
import { Button, Menu, MenuTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { filterKinds } from '#shared/rules/table/planTableFilter.ts'
import { Popover } from '#ui/Popover.tsx'
import { FilterSection } from './FilterSection.tsx'
import styles from './Toolbar.module.css'
import type { Filters } from './useFilters.ts'

/** Everything that the rows can be chosen by, also of columns that are not shown. */
export function FilterMenu({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation()
  const count = filterKinds.reduce((sum, kind) => sum + filters.chosen[kind].length, 0)
  return (
    <MenuTrigger>
      <Button className={styles.pick} data-on={count > 0 || undefined}>
        <Funnel aria-hidden size="1.2em" />
        {count > 0 ? t('table.filters.on', { count }) : t('table.filters')}
      </Button>
      <Popover className={styles.popover}>
        <Menu className={styles.list} aria-label={t('table.filters')}>
          {filterKinds.map((kind) => (
            <FilterSection key={kind} kind={kind} only={null} filters={filters} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
