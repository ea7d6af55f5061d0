import { type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { columnChoices, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { foldedKey, searcher } from '#shared/text.ts'
import styles from './CellEditor.module.css'
import { reveal } from './reveal.ts'

/** Where to go after a cell was filled in: `all` gives every selected row the same, `away` follows the focus elsewhere. */
export type Leaving = 'down' | 'up' | 'right' | 'left' | 'stay' | 'all' | 'away'

type Props = {
  readonly column: PlanColumn
  readonly label: string
  /** What it begins with, and what was typed since when one comes back to it. */
  readonly text: string
  readonly typed: string | null
  readonly onType: (text: string) => void
  /** Whether the cursor stands behind the whole text; else the text is typed over. */
  readonly isWhole: boolean
  readonly error: AppError | null
  readonly onCommit: (text: string, leaving: Leaving) => void
  readonly onCancel: () => void
}

function sameChoices(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === b || (a !== null && b !== null && sameList(a, b))
}

/** The field in which a cell is changed: a text, with the choices of the column beneath it when it has some. */
export function CellEditor({
  column,
  label,
  text: begin,
  typed: before,
  onType,
  isWhole,
  error,
  onCommit,
  onCancel,
}: Props) {
  const { t } = useTranslation()
  const choices = useDocument(
    useCallback((document: TrajectDocument) => columnChoices(document, column, t), [column, t]),
    sameChoices,
  )
  const [text, setText] = useState(before ?? begin)
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const isDone = useRef(false)

  // Before the key that began it has written its sign: that is then written here.
  useLayoutEffect(() => {
    const { current } = field
    current?.focus({ preventScroll: true })
    current?.setSelectionRange(current.value.length, current.value.length)
    if (current?.parentElement) reveal(current.parentElement)
  }, [])

  // What was typed last of a list is what one searches for; the whole text again shows every choice.
  const isList = column === 'targetGroups' || column === 'owner'
  const typed = (isList ? (text.split(';').at(-1) ?? '') : text).trim()
  const fits = searcher(typed)
  const isOwn = text === begin && isWhole
  const shown = choices?.filter((choice) => isOwn || fits(foldedKey(choice))) ?? []
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const chosen = (choice: string) => {
    const before =
      isList && !isOwn
        ? text
            .split(';')
            .slice(0, -1)
            .map((part) => part.trim())
        : []
    return [...before, choice].join('; ')
  }
  const meant = () => {
    const [first, ...others] = shown
    if (at !== -1) return chosen(shown[at] ?? text)
    // Who typed enough to leave one choice meant that one.
    return first !== undefined && others.length === 0 && typed !== '' && !isOwn ? chosen(first) : text
  }
  const commit = (leaving: Leaving, value = meant()) => {
    isDone.current = true
    onCommit(value, leaving)
    // When it is refused the field is still here, to be left once more.
    isDone.current = false
  }

  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    const hasChoices = shown.length > 0
    // A key that was held since before this cell, or is held now, fills in one cell and no more.
    if (event.repeat && event.key === 'Enter') {
      event.preventDefault()
      return
    }
    switch (event.key) {
      case 'Enter':
        event.preventDefault()
        commit(event.ctrlKey || event.metaKey ? 'all' : event.shiftKey ? 'up' : 'down')
        break
      case 'Tab':
        event.preventDefault()
        commit(event.shiftKey ? 'left' : 'right')
        break
      case 'Escape':
        event.preventDefault()
        isDone.current = true
        onCancel()
        break
      case 'ArrowDown':
      case 'ArrowUp':
        if (!hasChoices) break
        event.preventDefault()
        setAt((now) => Math.max(-1, Math.min(shown.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))))
        break
      default:
        break
    }
  }
  return (
    <div className={styles.editor} data-invalid={error !== null || undefined}>
      <textarea
        dir="auto"
        ref={field}
        className={styles.field}
        rows={1}
        value={text}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={error ? `${id}-error` : undefined}
        {...(choices
          ? {
              role: 'combobox',
              'aria-expanded': shown.length > 0,
              'aria-controls': `${id}-list`,
              'aria-activedescendant': at === -1 ? undefined : `${id}-${at}`,
              'aria-autocomplete': 'list' as const,
            }
          : {})}
        onChange={(event) => {
          const next = event.target.value.replace(/[\r\n]+/g, ' ')
          setText(next)
          onType(next)
          setAt(-1)
        }}
        onKeyDown={press}
        onBlur={() => {
          if (!isDone.current) onCommit(text, 'away')
        }}
      />
      {error ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      {choices && shown.length > 0 ? (
        <div
          ref={list}
          id={`${id}-list`}
          className={styles.list}
          role="listbox"
          aria-label={t('table.options', { column: label })}
        >
          {shown.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option (aria-activedescendant)
            // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys and Enter work in the field
            <div
              key={choice}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => commit('stay', chosen(choice))}
            >
              {choice}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
