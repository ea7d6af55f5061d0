import { useMemo } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { dropNotice, showError, showNotice } from '#app/notices.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useStore } from '#app/useDocument.ts'
import { type AppError, ok, type Result } from '#shared/result.ts'
import type { ActivityFields } from '#shared/rules/plan/activityFields.ts'
import { sameAgain } from '#shared/rules/plan/sameAgain.ts'
import { cellText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { addToCell } from '#shared/rules/table/planTableAdd.ts'
import { type CellRefusal, readCells } from '#shared/rules/table/planTableFill.ts'
import { joinFields, readCell } from '#shared/rules/table/planTableRead.ts'
import { shorten } from '#shared/text.ts'
import { type Filled, isNewRow, newRow, type Place } from './gridPlaces.ts'
import type { GridState } from './gridState.ts'

type Row = ActivityFields & { readonly id: string | null }

/** What can be done to the plan from the table. */
export type TableActions = {
  /** What stands in a cell: what was typed and refused, else what the plan says. */
  readonly textAt: (place: Place) => string
  /**
   * Fills in one cell. Refused at once: the error. Refused later: it stays in its cell, with why. In a row that is no
   * activity yet it waits there for the others.
   */
  readonly fill: (filled: Filled) => AppError | null
  /** Makes an activity of a new row that is left; without a name it stays, and waits for one. */
  readonly finish: (row: string) => void
  /** Goes to a new row that has the moment of another; it will stand below that one. */
  readonly begin: (below: string) => void
  /** Fills in many cells in one step, all of them or none; what is given comes in the place of what is there, or beside it. */
  readonly fillAll: (filled: readonly Filled[], way?: FillWay) => Promise<CellRefusal | null>
  /** Takes rows over as one step, and empties the cells from which they were moved. */
  readonly move: (rows: readonly Row[], emptied: readonly Place[]) => Promise<Result<readonly string[]>>
  readonly remove: (ids: readonly string[]) => Promise<void>
  /** Makes each of these activities once more, as one step; the new ones, none when that is refused. */
  readonly duplicate: (ids: readonly string[]) => Promise<readonly string[]>
}

/** Whether what is given comes in the place of what is there, or beside it. */
export type FillWay = 'replace' | 'add'

/** What can be done to the plan from its table. `onMade` hears which activities are new. */
export function useTableActions(state: GridState, onMade: (ids: readonly string[]) => void): TableActions {
  const store = useStore()
  const translation = useTranslation()
  const offerUndo = useOfferUndo()
  return useMemo(() => {
    const read = ({ row, column, text }: Filled) => {
      const activity = store.document.activity.get(row) ?? null
      return readCell(store.document, activity, column, text, translation)
    }
    const edit = async (rows: readonly Row[]): Promise<Result<readonly string[]>> => {
      state.touch(rows.flatMap(({ id }) => id ?? []))
      const answer = await store.execute('plan.edit', { rows: [...rows] })
      if (!answer.ok) return answer
      const changed = (answer.value?.patch ?? []).filter(({ table }) => table === 'activity')
      const made = changed.filter(({ before }) => before === null).map(({ id }) => id)
      if (made.length > 0) onMade(made)
      return ok(made)
    }
    const send = async (filled: Filled, fields: ActivityFields) => {
      state.keep(filled, { text: filled.text, error: null })
      const answer = await edit([{ id: filled.row, ...fields }])
      const { title = '' } = store.record('activity', filled.row) ?? {}
      state.keep(filled, answer.ok ? null : { text: filled.text, error: answer.error })
      const key = `${filled.row} ${filled.column}`
      if (answer.ok) dropNotice(key)
      else {
        const why = errorText(answer.error)
        showNotice({
          key,
          tone: 'error',
          text: translation.t('table.notSaved', { text: shorten(filled.text || title), why }),
        })
      }
    }
    const make = async (row: string) => {
      const drafts = state.draftsOf(row)
      const cells = [...drafts].map(([column, { text }]) => ({ row, column, text }))
      const answers = cells.map(read)
      const fields = answers.reduce<ActivityFields>(
        (all, answer) => (answer.ok ? joinFields(all, answer.value) : all),
        {},
      )
      // Until it has a name that can be one, it waits.
      if (fields.title === undefined || !state.send(row)) return
      const answer = await edit([{ id: null, ...fields }])
      const [id] = answer.ok ? answer.value : []
      if (!answer.ok) {
        state.keep({ row, column: 'title' }, { text: fields.title, error: answer.error })
        showError(answer.error)
      } else if (id !== undefined) {
        // What could not be read waits in the activity, with why.
        for (const [index, cell] of cells.entries()) {
          const read = answers[index]
          if (read && !read.ok) state.keep({ ...cell, row: id }, { text: cell.text, error: read.error })
          state.keep(cell, null)
        }
      }
      state.unsend(row)
    }
    const fill = (filled: Filled): AppError | null => {
      const { row, text } = filled
      const isEmptied = isNewRow(row) && text.trim() === ''
      const answer = isEmptied ? ok({}) : read(filled)
      if (!answer.ok) return answer.error
      state.keep(filled, isNewRow(row) && !isEmptied ? { text, error: null } : null)
      if (!isNewRow(row) && Object.keys(answer.value).length > 0) void send(filled, answer.value)
      return null
    }
    const finish = (row: string) => {
      if (state.draftsOf(row).size > 0) void make(row === newRow ? state.setAside() : row)
    }
    return {
      textAt: (place) => {
        const activity = store.document.activity.get(place.row)
        const draft = state.draftAt(place)
        if (draft) return draft.text
        return activity ? cellText(store.document, activity, place.column, translation) : ''
      },
      fill,
      finish,
      begin: (below) => {
        finish(newRow)
        const activity = store.document.activity.get(below)
        const text = activity ? cellText(store.document, activity, 'moment', translation) : ''
        if (text !== '') state.keep({ row: newRow, column: 'moment' }, { text, error: null })
        state.goTo({ row: newRow, column: 'title' })
      },
      fillAll: async (cells, way = 'replace') => {
        const answer = readCells(store.document, cells, translation, way === 'add' ? addToCell : readCell)
        if (!answer.ok) return answer.refusal
        for (const filled of cells) state.keep(filled, null)
        if (answer.value.length === 0) return null
        const edited = await edit(answer.value)
        return edited.ok ? null : { error: edited.error, cell: null }
      },
      move: async (rows, emptied) => {
        const all = new Map(rows.flatMap(({ id, ...fields }) => (id === null ? [] : [[id, fields] as const])))
        for (const place of emptied) {
          const answer = read({ ...place, text: '' })
          if (!answer.ok) return answer
          all.set(place.row, joinFields(answer.value, all.get(place.row) ?? {}))
        }
        const changed = [...all].filter(([, fields]) => Object.keys(fields).length > 0)
        const added = rows.filter(({ id }) => id === null)
        return edit([...changed.map(([id, fields]) => ({ id, ...fields })), ...added])
      },
      remove: async (ids) => {
        const title = store.record('activity', ids[0] ?? '')?.title ?? ''
        const answer = await store.execute('activity.remove', { ids: [...ids] })
        if (!answer.ok) {
          showError(answer.error)
          return
        }
        const text = translation.t('table.removed', { title: shorten(title), count: ids.length })
        if (answer.value) offerUndo(text, answer.value.revision)
      },
      duplicate: async (ids) => {
        const { document } = store
        const rows = ids.flatMap((id) => {
          const activity = document.activity.get(id)
          return activity ? [{ id: null, ...sameAgain(document, activity) }] : []
        })
        const answer = await edit(rows)
        if (!answer.ok) showError(answer.error)
        return answer.ok ? answer.value : []
      },
    }
  }, [state, store, translation, offerUndo, onMade])
}

/** The cells of some rows in one column, each with the same text. */
export function sameText(rows: readonly string[], column: PlanColumn, text: string): readonly Filled[] {
  return rows.map((row) => ({ row, column, text }))
}
