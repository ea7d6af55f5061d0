import { useMemo } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { dropNotice, showError, showNotice } from '#app/notices.ts'
import { useStore } from '#app/useDocument.ts'
import { useUndoNotice } from '#parts/year/useUndoNotice.ts'
import type { ActivityFields } from '#shared/commands/activityFields.ts'
import { type AppError, ok, type Result } from '#shared/result.ts'
import { cellText, type PlanColumn } from '#shared/rules/planTable.ts'
import { joinFields, readCell } from '#shared/rules/planTableRead.ts'
import { shorten } from '#shared/text.ts'
import { type GridState, newRow, type Place } from './gridState.ts'

type Row = ActivityFields & { readonly id: string | null }
type Filled = Place & { readonly text: string }

export type TableActions = {
  /** What stands in a cell: what was typed and refused, else what the plan says. */
  readonly textAt: (place: Place) => string
  /** Fills in one cell. Refused at once: the error. Refused later: it stays in its cell, with why. */
  readonly fill: (filled: Filled) => AppError | null
  /** Fills in many cells in one step, all of them or none. */
  readonly fillAll: (filled: readonly Filled[]) => Promise<AppError | null>
  /** Sends rows as one step. */
  readonly edit: (rows: readonly Row[]) => Promise<Result<readonly string[]>>
  readonly remove: (ids: readonly string[]) => Promise<void>
}

/** What can be done to the plan from its table. `onTouched` hears which activities were worked on. */
export function useTableActions(state: GridState, onTouched: (ids: readonly string[]) => void): TableActions {
  const store = useStore()
  const speech = useSpeech()
  const tell = useUndoNotice()
  return useMemo(() => {
    const read = ({ row, column, text }: Filled) => {
      const activity = store.document.activity.get(row) ?? null
      return readCell(store.document, activity, column, text, speech)
    }
    const edit = async (rows: readonly Row[]): Promise<Result<readonly string[]>> => {
      const answer = await store.execute('plan.edit', { rows: [...rows] })
      if (!answer.ok) return answer
      const changed = (answer.value?.patch ?? []).filter(({ table }) => table === 'activity')
      const made = changed.filter(({ before }) => before === null).map(({ id }) => id)
      onTouched([...made, ...rows.flatMap(({ id }) => id ?? [])])
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
          text: speech.t('table.notSaved', { text: shorten(filled.text || title), why }),
        })
      }
    }
    const add = async (title: string) => {
      const answer = await edit([{ id: null, title }])
      if (!answer.ok) showError(answer.error)
    }
    return {
      textAt: (place) => {
        const activity = store.document.activity.get(place.row)
        const draft = state.draftAt(place)
        if (draft) return draft.text
        return activity ? cellText(store.document, activity, place.column, speech) : ''
      },
      fill: (filled) => {
        const answer = read(filled)
        if (!answer.ok) return answer.error
        state.keep(filled, null)
        if (filled.row === newRow) void add(filled.text)
        else if (Object.keys(answer.value).length > 0) void send(filled, answer.value)
        return null
      },
      fillAll: async (cells) => {
        const rows = new Map<string, ActivityFields>()
        for (const filled of cells) {
          const answer = read(filled)
          if (!answer.ok) return answer.error
          if (Object.keys(answer.value).length === 0) continue
          rows.set(filled.row, joinFields(rows.get(filled.row) ?? {}, answer.value))
        }
        for (const filled of cells) state.keep(filled, null)
        if (rows.size === 0) return null
        const answer = await edit([...rows].map(([id, fields]) => ({ id, ...fields })))
        return answer.ok ? null : answer.error
      },
      edit,
      remove: async (ids) => {
        const title = store.record('activity', ids[0] ?? '')?.title ?? ''
        const answer = await store.execute('activity.remove', { ids: [...ids] })
        if (!answer.ok) {
          showError(answer.error)
          return
        }
        tell(speech.t('table.removed', { title: shorten(title), count: ids.length }))
      },
    }
  }, [state, store, speech, tell, onTouched])
}

/** The cells of some rows in one column, each with the same text. */
export function sameText(rows: readonly string[], column: PlanColumn, text: string): readonly Filled[] {
  return rows.map((row) => ({ row, column, text }))
}
