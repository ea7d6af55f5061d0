import { useCallback, useState } from 'react'
import { useStore } from '#app/useDocument.ts'
import { type SchoolType, trajectOf } from '#shared/records.ts'
import type { LibraryFilter } from '#shared/rules/library/library.ts'

/** What was looked for in each traject: who comes back from an activity goes on where she was. */
const remembered = new Map<string, LibraryFilter>()

type Filtering = { readonly filter: LibraryFilter; readonly change: (part: Partial<LibraryFilter>) => void }

/** What to look for in the gereedschapskist; first the ideas for the sort of school of the traject. */
export function useLibraryFilter(): Filtering {
  const { trajectId, document } = useStore()
  const [filter, setFilter] = useState(
    () => remembered.get(trajectId) ?? everything(trajectOf(document)?.schoolType ?? null),
  )
  const change = useCallback(
    (part: Partial<LibraryFilter>) =>
      setFilter((now) => {
        const next = { ...now, ...part }
        remembered.set(trajectId, next)
        return next
      }),
    [trajectId],
  )
  return { filter, change }
}

/** Every idea for a sort of school; for all when that is null. */
export function everything(schoolType: SchoolType | null): LibraryFilter {
  return { text: '', schoolType, role: null, month: null }
}
