import { Check } from 'lucide-react'
import { useCallback } from 'react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { type FilterChoice, type FilterKind, filterChoices } from '#shared/rules/table/planTableFilter.ts'
import styles from './Toolbar.module.css'
import type { Filters } from './useFilters.ts'

type Props = {
  readonly kind: FilterKind
  /** The one value that is offered; null for all of them. */
  readonly only: string | null
  readonly filters: Filters
}

/** In a menu: by which values of one kind the rows are chosen, several at once. Nothing when there are none. */
export function FilterSection({ kind, only, filters: { chosen, choose } }: Props) {
  const { t } = useTranslation()
  const now = chosen[kind]
  const all = useDocument(
    useCallback((document: TrajectDocument) => filterChoices(document, kind, now, t), [kind, now, t]),
    sameChoices,
  )
  const choices = all.filter(({ key }) => only === null || key === only)
  if (choices.length === 0) return null
  return (
    <MenuSection
      selectionMode="multiple"
      selectedKeys={now.map((key) => itemOf(kind, key))}
      onSelectionChange={(items) => {
        const isChosen = (key: string) => items === 'all' || items.has(itemOf(kind, key))
        const offered = choices.map(({ key }) => key)
        choose(kind, [...now.filter((key) => !offered.includes(key)), ...offered.filter(isChosen)])
      }}
    >
      <Header className={styles.by}>{t(`table.filter.by.${kind}`)}</Header>
      {choices.map(({ key, text }) => (
        <MenuItem key={key} id={itemOf(kind, key)} textValue={text} className={styles.option}>
          {({ isSelected }) => (
            <>
              <span className={styles.check}>{isSelected ? <Check aria-hidden size="1em" /> : null}</span>
              {text}
            </>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

/** The values of different kinds stand in one menu. */
function itemOf(kind: FilterKind, key: string): string {
  return `${kind} ${key}`
}

function sameChoices(a: readonly FilterChoice[], b: readonly FilterChoice[]): boolean {
  return a.length === b.length && a.every(({ key, text }, index) => key === b[index]?.key && text === b[index]?.text)
}
