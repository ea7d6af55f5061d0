import type { Drafts } from '#app/drafts.ts'
import { errorText } from '#app/language.ts'
import { planColumns } from '#shared/rules/table/planTable.ts'
import type { Place } from './gridPlaces.ts'
import type { CellDrafts } from './typedCells.ts'

const keyOf = ({ row, column }: Place) => `${row} cell ${column}`

/** Keeps what is typed in the cells of a table with all else that is typed in its traject. */
export function cellDraftsIn(drafts: Drafts): CellDrafts {
  return {
    all: () =>
      drafts.keys().flatMap((key) => {
        const [row = '', word, name] = key.split(' ')
        const column = planColumns.find((each) => each === name)
        const typed = drafts.get<string>(key)
        return word === 'cell' && column && typed ? [{ row, column, text: typed.value }] : []
      }),
    keep: (place, draft) => {
      const refusal = draft?.error ? { field: place.column, text: errorText(draft.error) } : null
      drafts.set(keyOf(place), draft && { value: draft.text, refusal, isSending: !refusal })
    },
    type: (place, text) => drafts.type(keyOf(place), text),
  }
}
