import { Search, X } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo, useRef } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { errorText, useSpeech } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { filterLibrary, type LibraryEntry, nameKey } from '#shared/rules/library.ts'
import { activitiesOfPlan } from '#shared/rules/plan.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { useEscape } from '#ui/useEscape.ts'
import { EntryCard } from './EntryCard.tsx'
import { Filters } from './Filters.tsx'
import { everything, useLibraryFilter } from './filter.ts'
import styles from './LibraryPanel.module.css'
import { OwnIdeasMenu } from './OwnIdeasMenu.tsx'
import { library, useLibrary } from './useLibrary.ts'

const namesOnPlan = (document: Document) => activitiesOfPlan(document).map(({ title }) => nameKey(title))

type Props = {
  readonly onClose: () => void
  /** An idea was put on the plan as this activity. */
  readonly onPlaced: (activityId: string) => void
}

/** The gereedschapskist beside the year: ideas to search, drag onto the year, and keep. Escape closes it. */
export function LibraryPanel({ onClose, onPlaced }: Props) {
  const { t } = useSpeech()
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
  const { t } = useSpeech()
  const { filter, change } = useLibraryFilter()
  const search = useRef<HTMLInputElement>(null)
  const focusSearch = useCallback(() => search.current?.focus(), [])
  const onPlan = new Set(useDocument(namesOnPlan, sameList))
  const found = useMemo(() => filterLibrary(entries, filter, (role) => t(`role.${role}`)), [entries, filter, t])
  // Typing never waits for hundreds of cards.
  const shown = useDeferredValue(found)
  return (
    <>
      <div className={styles.top}>
        <SearchField
          className={styles.search ?? ''}
          aria-label={t('library.search')}
          value={filter.text}
          onChange={(text) => change({ text })}
        >
          <Search aria-hidden size="1.2em" className={styles.glass} />
          <Input
            ref={search}
            className={styles.field ?? ''}
            placeholder={t('library.search')}
            autoFocus
            maxLength={100}
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
          <ul className={styles.ideas} aria-label={t('library.results')}>
            {shown.map((entry) => (
              <EntryCard
                key={entry.id}
                entry={entry}
                isOnPlan={onPlan.has(nameKey(entry.name))}
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
