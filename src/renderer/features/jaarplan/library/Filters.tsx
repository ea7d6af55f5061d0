import { useTranslation } from '#app/language.ts'
import { roles, schoolTypes } from '#shared/records.ts'
import { type LibraryEntry, type LibraryFilter, monthNumbers } from '#shared/rules/library/library.ts'
import { monthName } from '#shared/wording/wording.ts'
import { Picker } from '#ui/Fields.tsx'
import styles from './LibraryPanel.module.css'

const all = 'all'

type Props = {
  readonly entries: readonly LibraryEntry[]
  readonly filter: LibraryFilter
  readonly onChange: (part: Partial<LibraryFilter>) => void
}

/** For which sort of school, with whom and in which month. */
export function Filters({ entries, filter, onChange }: Props) {
  const { t, language } = useTranslation()
  const taking = roles.filter((role) => entries.some((entry) => entry.roles.includes(role)))
  return (
    <div className={styles.filters}>
      <Picker
        isLabelHidden
        label={t('library.filter.schoolType')}
        value={filter.schoolType ?? all}
        onChange={(type) => onChange({ schoolType: type === all ? null : type })}
        options={[
          { value: all, text: t('library.filter.schoolType.all') },
          ...schoolTypes.map((value) => ({ value, text: t(`schoolType.${value}`) })),
        ]}
      />
      <Picker
        isLabelHidden
        label={t('library.filter.role')}
        value={filter.role ?? all}
        onChange={(role) => onChange({ role: role === all ? null : role })}
        options={[
          { value: all, text: t('library.filter.role.all') },
          ...taking.map((value) => ({ value, text: t(`role.${value}`) })),
        ]}
      />
      <Picker
        isLabelHidden
        label={t('library.filter.month')}
        value={filter.month === null ? all : String(filter.month)}
        onChange={(month) => onChange({ month: month === all ? null : Number(month) })}
        options={[
          { value: all, text: t('library.filter.month.all') },
          ...monthNumbers.map((month) => ({ value: String(month), text: monthName(month, language) })),
        ]}
      />
    </div>
  )
}
