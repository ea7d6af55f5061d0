import { type RefObject, useMemo } from 'react'
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { keysInWords } from '#parts/keys/keysInWords.ts'
import { filterOfColumn } from '#shared/rules/table/planTableFilter.ts'
import { menuOf } from '#ui/action.ts'
import { Popover } from '#ui/Popover.tsx'
import { FilterSection } from './FilterSection.tsx'
import { type Head, headActions } from './headActions.ts'
import styles from './Toolbar.module.css'
import type { Filters } from './useFilters.ts'

type Props = {
  readonly title: string
  readonly head: Head
  readonly filters: Filters
  readonly beside: RefObject<Element | null>
  readonly onClose: () => void
}

/** The menu of a heading: what can be done to its column, and by which of its values the rows are chosen. */
export function HeadMenu({ title, head, filters, beside, onClose }: Props) {
  const { t } = useTranslation()
  const choices = useMemo(() => menuOf(headActions, head), [head])
  const filter = filterOfColumn(head.column)
  return (
    <Popover
      className={styles.popover}
      aria-label={title}
      triggerRef={beside}
      isOpen
      placement="bottom start"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Menu className={styles.list} aria-label={title} autoFocus="first" onClose={onClose}>
        <MenuSection>
          <Header className={styles.by}>{title}</Header>
          {choices.map(({ action, text, key }) => (
            <MenuItem
              key={action.id}
              id={action.id}
              className={styles.option}
              onAction={() => requestAnimationFrame(() => action.run(head))}
            >
              {key ? `${t(text)} (${keysInWords(key, t)})` : t(text)}
            </MenuItem>
          ))}
        </MenuSection>
        {filter ? <FilterSection {...filter} filters={filters} /> : null}
      </Menu>
    </Popover>
  )
}
