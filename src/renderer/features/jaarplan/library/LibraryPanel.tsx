import { Search, X } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { Role, TrajectDocument } from '#shared/records.ts'
import { filterLibrary, type LibraryEntry } from '#shared/rules/library/library.ts'
import { activitiesOfPlan } from '#shared/rules/plan/plan.ts'
import { foldedKey } from '#shared/text.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { useEscape } from '#ui/useEscape.ts'
import { EntryCard } from './EntryCard.tsx'
import { Filters } from './Filters.tsx'
import { everything, useLibraryFilter } from './filter.ts'
import styles from './LibraryPanel.module.css'
import { OwnIdeasMenu } from './OwnIdeasMenu.tsx'
import { library, useLibrary } from './useLibrary.ts'

const namesOnPlan = (document: TrajectDocument) => activitiesOfPlan(document).map(({ title }) => foldedKey(title))

type Props = {
  readonly onClose: () => void
  /** An idea was put on the plan as this activity. */
  readonly onPlaced: (activityId: string) => void
}

/** The gereedschapskist beside the year: ideas to search, drag onto the year, and keep. Escape closes it. */
export function LibraryPanel({ onClose, onPlaced }: Props) {
  const { t } = useTranslation()
  const { entries, error } = useLibrary()
  useEscape(onClose)
  return (
    <aside className={styles.panel} aria-label={t('library.title')}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('library.title')}</h2>
        <OwnIdeasMenu entries={entries ?? []} />
        <IconButton icon={X} label={t('library.close')} onPress={onClose} />
      </header>
      {entries ? (
        <Ideas entries={entries} onPlaced={onPlaced} />
      ) : error ? (
        <div className={styles.nothing} role="alert">
          <p>{errorText(error)}</p>
          <Button onPress={() => void library.load()}>{t('library.retry')}</Button>
        </div>
      ) : null}
    </aside>
  )
}

type IdeasProps = { readonly entries: readonly LibraryEntry[]; readonly onPlaced: (activityId: string) => void }

function Ideas({ entries, onPlaced }: IdeasProps) {
  const { t } = useTranslation()
  const { filter, change } = useLibraryFilter()
  const search = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLUListElement>(null)
  const focusSearch = useCallback(() => search.current?.focus(), [])
  const onPlan = new Set(useDocument(namesOnPlan, sameList))
  const nameOfRole = useCallback((role: Role) => t(`role.${role}`), [t])
  const found = useMemo(() => filterLibrary(entries, filter, nameOfRole), [entries, filter, nameOfRole])
  // Typing never waits for hundreds of cards.
  const shown = useDeferredValue(found)
  return (
    <>
      <div className={styles.top}>
        <SearchField
          className={styles.search}
          aria-label={t('library.search')}
          value={filter.text}
          onChange={(text) => change({ text })}
        >
          <Search aria-hidden size="1.2em" className={styles.glass} />
          <Input
            dir="auto"
            ref={search}
            className={styles.field}
            placeholder={t('library.search')}
            autoFocus
            maxLength={100}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              // Else the same press would be one on that button.
              event.preventDefault()
              results.current?.querySelector('button')?.focus()
            }}
          />
          {filter.text === '' ? null : (
            <IconButton
              icon={X}
              label={t('library.search.clear')}
              onPress={() => {
                change({ text: '' })
                focusSearch()
              }}
            />
          )}
        </SearchField>
        <p className={styles.count} role="status">
          {t('library.count', { count: found.length })}
        </p>
      </div>
      <div className={styles.body}>
        <Filters entries={entries} filter={filter} onChange={change} />
        {shown.length === 0 ? (
          <div className={styles.nothing}>
            <p>{t('library.none')}</p>
            <Button
              onPress={() => {
                change(everything(null))
                focusSearch()
              }}
            >
              {t('library.showAll')}
            </Button>
          </div>
        ) : (
          <ul ref={results} className={styles.ideas} aria-label={t('library.results')}>
            {shown.map((entry) => (
              <EntryCard
                key={entry.id}
                entry={entry}
                isOnPlan={onPlan.has(foldedKey(entry.name))}
                onPlaced={onPlaced}
                onRemoved={focusSearch}
              />
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
